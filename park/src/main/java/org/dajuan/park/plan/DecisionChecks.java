package org.dajuan.park.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Period;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Unit;
import org.dajuan.park.plan.PlanDecisions.Assignment;
import org.dajuan.park.plan.PlanDecisions.Part;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.indicators.IndicatorKind;
import org.dajuan.spine.plan.Division;
import org.dajuan.spine.plan.Promise;
import org.dajuan.spine.plan.PromiseField;
import org.dajuan.spine.report.ItemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether what people say can be so: values, units, departments, indicators, periods. */
@Component
class DecisionChecks {

    private static final int MOST_SHARES = 2000;
    private static final Set<String> CLEARABLE = Set.of("owner", "coOwners", "weight", "indicator", "enterprises");

    private final MeasuredBy measuredBy;
    private final OwnerNames owners;

    DecisionChecks(MeasuredBy measuredBy, OwnerNames owners) {
        this.measuredBy = measuredBy;
        this.owners = owners;
    }

    /** The fields in the form that is stored; whatever cannot be is refused with its value. */
    Map<PromiseField, @Nullable String> corrections(Promise p, Map<PromiseField, @Nullable String> fields) {
        Map<PromiseField, @Nullable String> out = new EnumMap<>(PromiseField.class);
        fields.forEach((f, text) -> {
            if (!PromiseField.CORRECTABLE.contains(f)) {
                throw Refusal.invalid("field", f.code(), "The field \"" + f.code() + "\" is not corrected this way.");
            }
            out.put(f, text == null || text.isBlank() ? cleared(f) : checked(f, text.strip()));
        });
        Promise corrected = PromiseField.with(p, out);
        if (PromiseField.UNIT.of(corrected) == null && out.get(PromiseField.UNIT) != null) {
            throw Refusal.invalid("unit", out.get(PromiseField.UNIT), "A unit needs a value.");
        }
        return out;
    }

    private static @Nullable String cleared(PromiseField f) {
        if (f == PromiseField.KIND || f == PromiseField.SUBJECT) {
            throw Refusal.invalid(f.code(), "", "The field \"" + f.code() + "\" cannot be empty.");
        }
        return null;
    }

    private static String checked(PromiseField f, String text) {
        return switch (f) {
            case KIND -> kind(text);
            case VALUE -> {
                BigDecimal value = decimal(f.code(), text);
                if (value.signum() < 0) {
                    throw Refusal.invalid(
                            f.code(), text, "A promised value is never negative; a fall is a growth below 0.");
                }
                yield Objects.requireNonNull(PromiseField.plain(value));
            }
            case GROWTH -> Objects.requireNonNull(PromiseField.plain(decimal(f.code(), text)));
            case COMPARATOR -> {
                try {
                    yield Comparator.ofCode(text).code();
                } catch (IllegalArgumentException e) {
                    throw Refusal.invalid(f.code(), text, String.valueOf(e.getMessage()));
                }
            }
            case DEADLINE -> Require.day(f.code(), text).toString();
            case UNIT, HEDGE -> Require.text(f.code(), text, 30);
            default -> Require.text(f.code(), text, 200);
        };
    }

    private static String kind(String text) {
        for (ItemKind k : ItemKind.values()) {
            if (k.code().equals(text) && k != ItemKind.INDICATOR_RESULT && k != ItemKind.LIST_COUNT) {
                return text;
            }
        }
        throw Refusal.invalid("kind", text, "A promise is no \"" + text + "\".")
                .hint("Use indicator-target, task, project, system, risk or policy-rule.");
    }

    static BigDecimal decimal(String field, String text) {
        try {
            if (text.length() <= 30) {
                BigDecimal value = new BigDecimal(text);
                if (Math.abs((long) value.precision() - value.scale()) <= 30 && value.scale() <= 12) {
                    return value;
                }
            }
        } catch (NumberFormatException e) {
            throw notANumber(field, text);
        }
        throw notANumber(field, text);
    }

    /** A number as it came with JSON, held to the same limits as one typed. */
    static BigDecimal decimal(String field, BigDecimal value) {
        if (value.precision() > 30 || Math.abs((long) value.scale()) > 30) {
            throw notANumber(
                    field, value.precision() > 30 ? "a number of " + value.precision() + " digits" : value.toString());
        }
        return value;
    }

    private static Refusal notANumber(String field, String text) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return Refusal.invalid(field, shown, "\"" + shown + "\" is no decimal of at most 30 digits.");
    }

    List<Change> assignment(PromiseNow p, Assignment a) {
        List<Change> changes = new ArrayList<>();
        Held held = p.held();
        UUID owner = a.ownerId();
        if (owner != null) {
            owners.requireDepartment("ownerId", owner);
            add(changes, "owner", text(held.ownerId()), owner.toString());
        }
        List<UUID> co = a.coOwnerIds();
        if (co != null) {
            co.forEach(id -> owners.requireDepartment("coOwnerIds", id));
            add(
                    changes,
                    "coOwners",
                    ids(held.coOwnerIds()),
                    ids(co.stream().distinct().toList()));
        }
        BigDecimal weight = a.weight();
        if (weight != null) {
            if (weight.signum() <= 0 || weight.compareTo(BigDecimal.valueOf(1000)) > 0 || weight.scale() > 6) {
                throw Refusal.invalid(
                        "weight", weight.precision() > 30 ? "…" : weight, "A weight is above 0 and at most 1000.");
            }
            add(changes, "weight", PromiseField.plain(held.weight()), PromiseField.plain(weight));
        }
        String indicator = a.indicator();
        if (indicator != null) {
            add(changes, "indicator", p.promise().indicator(), fits(p.promise(), measuredBy.indicator(indicator)));
        }
        List<UUID> enterprises = a.enterpriseIds();
        if (enterprises != null) {
            enterprises.forEach(id -> owners.requireEnterprise("enterpriseIds", id));
            add(
                    changes,
                    "enterprises",
                    ids(held.enterpriseIds()),
                    ids(enterprises.stream().distinct().toList()));
        }
        for (String field : a.clear()) {
            if (!CLEARABLE.contains(field)) {
                throw Refusal.invalid("clear", field, "\"" + field + "\" cannot be cleared.")
                        .hint("Use " + CLEARABLE.stream().sorted().toList() + ".");
            }
            String from = switch (field) {
                case "owner" -> text(held.ownerId());
                case "coOwners" -> ids(held.coOwnerIds());
                case "weight" -> PromiseField.plain(held.weight());
                case "indicator" -> p.promise().indicator();
                default -> ids(held.enterpriseIds());
            };
            add(changes, field, from, null);
        }
        return changes;
    }

    private static void add(List<Change> changes, String field, @Nullable String from, @Nullable String to) {
        if (!Objects.equals(from, to)) {
            changes.add(new Change(field, null, from, to));
        }
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable String ids(List<UUID> ids) {
        return ids.isEmpty()
                ? null
                : String.join(" ", ids.stream().map(UUID::toString).toList());
    }

    /** An amount in 亿元 is not measured in tonnes; a growth may be measured by itself or by the amounts it is worked out from. */
    private static String fits(Promise p, Indicator indicator) {
        Quantity target = p.target();
        if (target != null && !p.promisesGrowth() && !Unit.of(target.unit()).convertsTo(indicator.unit())) {
            throw Refusal.invalid(
                            "indicator",
                            indicator.id(),
                            "The promise is in \"" + target.unit() + "\", the indicator \"" + indicator.id()
                                    + "\" in \"" + indicator.unit().text() + "\".")
                    .hint("Choose an indicator whose unit converts, or correct the promise's unit.");
        }
        return indicator.id();
    }

    List<Milestone> milestones(List<Milestone> milestones) {
        if (milestones.size() > 60) {
            throw Refusal.invalid("milestones", milestones.size(), "At most 60 milestones are accepted.");
        }
        Set<String> seen = new HashSet<>();
        List<Milestone> out = new ArrayList<>();
        for (Milestone m : milestones) {
            Period period = period("period", m.period());
            if (period.monthCount() != 1 && period.monthCount() != 3) {
                throw Refusal.invalid(
                        "period", m.period(), "A milestone stands at a month or a quarter, not " + m.period() + ".");
            }
            if (!seen.add(period.text())) {
                throw Refusal.invalid("period", m.period(), "There are two milestones for " + m.period() + ".");
            }
            BigDecimal value = m.value();
            if (value == null && m.text().isBlank()) {
                throw Refusal.invalid(
                        "text", "", "The milestone for " + m.period() + " says neither a value nor words.");
            }
            out.add(new Milestone(
                    period.text(),
                    value == null ? null : decimal("value", value),
                    m.text().isBlank() ? "" : Require.text("text", m.text(), 500)));
        }
        out.sort(java.util.Comparator.comparing(
                (Milestone m) -> Period.parse(m.period()).end()));
        return out;
    }

    static Period period(String field, String text) {
        try {
            return Period.parse(text.length() > 20 ? text.substring(0, 20) + "…" : text);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(
                    field, text.length() > 20 ? text.substring(0, 20) + "…" : text, String.valueOf(e.getMessage()));
        }
    }

    Division division(PromiseNow p, Division.@Nullable Basis given, List<Division.Share> shares) {
        if (shares.size() > MOST_SHARES) {
            throw Refusal.invalid("shares", shares.size(), "At most " + MOST_SHARES + " shares are accepted.");
        }
        Quantity target = p.promise().target();
        Set<String> teams = new HashSet<>();
        for (Division.Share s : shares) {
            period("period", s.period());
            decimal("value", s.value());
            if (!s.team().isEmpty() && teams.add(s.team())) {
                owners.requireTeam("team", s.team());
            }
            if (target != null && !Unit.of(s.unit()).convertsTo(Unit.of(target.unit()))) {
                throw Refusal.invalid(
                        "unit",
                        s.unit(),
                        "The share of " + s.period() + " is in \"" + s.unit() + "\", the promise in \"" + target.unit()
                                + "\".");
            }
        }
        Division.Basis basis = given == null ? usual(p.promise()) : given;
        if (Division.usualBasis(p.promise()) == Division.Basis.RATE && basis != Division.Basis.RATE) {
            throw Refusal.invalid("basis", basis.code(), "Rates, ranks and growth are not summed.")
                    .hint("Leave basis out, or use rate: each share is then a target of its own.");
        }
        try {
            Division division = new Division(basis, shares);
            division.check(target);
            return division;
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("shares", shares.size(), String.valueOf(e.getMessage()));
        }
    }

    /** What the agreed indicator says about adding up; without one an amount is taken for a flow. */
    private Division.Basis usual(Promise p) {
        Division.Basis usual = Division.usualBasis(p);
        String id = p.indicator();
        if (usual == Division.Basis.RATE || id == null) {
            return usual;
        }
        IndicatorKind kind =
                measuredBy.indicators().findIndicator(id).map(Indicator::kind).orElse(IndicatorKind.FLOW);
        return switch (kind) {
            case LEVEL -> Division.Basis.LEVEL;
            case FLOW, CUMULATIVE_FLOW, COUNT, YES_NO -> Division.Basis.FLOW;
            case GROWTH, RATIO, RANK -> Division.Basis.RATE;
        };
    }

    void parts(Promise p, List<Part> parts) {
        if (parts.size() < 2 || parts.size() > 50) {
            throw Refusal.invalid("parts", parts.size(), "A split makes 2 to 50 parts, not " + parts.size() + ".");
        }
        Set<String> seen = new HashSet<>();
        for (Part part : parts) {
            if (part.start() < 0 || part.end() > p.words().length() || part.end() <= part.start()) {
                throw Refusal.invalid(
                        "parts",
                        part.start() + "–" + part.end(),
                        "A part lies within the " + p.words().length() + " chars of the promise's words.");
            }
            if (p.words().substring(part.start(), part.end()).isBlank()
                    || Character.isLowSurrogate(p.words().charAt(part.start()))
                    || part.end() < p.words().length()
                            && Character.isLowSurrogate(p.words().charAt(part.end()))) {
                throw Refusal.invalid("parts", part.start() + "–" + part.end(), "A part has whole words of its own.");
            }
            if (!seen.add(part.start() + "-" + part.end() + part.fields())) {
                throw Refusal.invalid("parts", part.start() + "–" + part.end(), "Two parts are the same.");
            }
        }
    }
}
