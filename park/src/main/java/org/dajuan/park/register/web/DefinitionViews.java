package org.dajuan.park.register.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.park.register.Register;
import org.dajuan.park.register.Trouble;
import org.dajuan.spine.register.ClockDefinition;
import org.dajuan.spine.register.Field;
import org.dajuan.spine.register.Lifecycle;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.Titles;
import org.dajuan.spine.register.View;
import org.dajuan.spine.register.Who;
import org.dajuan.spine.register.expression.Expression;
import org.dajuan.spine.register.table.DecisionTable;
import org.jspecify.annotations.Nullable;

/** Definitions as the client gets them. */
final class DefinitionViews {

    private DefinitionViews() {}

    record Name(String zh, String en) {
        static Name of(Titles t) {
            return new Name(t.zh(), t.en());
        }
    }

    record ChoiceView(String id, Name name) {}

    record WhoView(String role, String relation, String field) {
        static WhoView of(Who w) {
            return new WhoView(
                    w.role(),
                    w.relation().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    w.field());
        }
    }

    /** {@code column} says whether lists can be sorted and filtered by it. */
    record FieldView(
            String id,
            Name name,
            @Nullable Name help,
            String type,
            String kind,
            String unit,
            List<ChoiceView> choices,
            String register,
            boolean required,
            String requiredWhen,
            String valid,
            String formula,
            boolean column,
            List<FieldView> fields) {
        static FieldView of(Field f, boolean column) {
            return new FieldView(
                    f.id(),
                    Name.of(f.name()),
                    f.help() == null ? null : Name.of(f.help()),
                    f.type().code(),
                    f.kind().name().toLowerCase(java.util.Locale.ROOT),
                    f.unit(),
                    DefinitionViews.choices(f.values()),
                    f.register(),
                    f.required(),
                    text(f.requiredWhen()),
                    text(f.valid()),
                    text(f.formula()),
                    column,
                    f.rows().stream().map(r -> of(r, false)).toList());
        }
    }

    record StateView(String id, Name name, boolean end) {}

    record TransitionView(
            String id,
            String command,
            Name name,
            List<String> from,
            String to,
            List<WhoView> who,
            List<String> notWho,
            List<String> needs,
            String guard,
            boolean reason) {
        static TransitionView of(Lifecycle.Transition t) {
            return new TransitionView(
                    t.id(),
                    t.command(),
                    Name.of(t.name()),
                    t.from(),
                    t.to(),
                    t.who().stream().map(WhoView::of).toList(),
                    t.notWho(),
                    t.needs(),
                    text(t.guard()),
                    t.reason());
        }
    }

    record SignerView(String id, Name name, WhoView who) {}

    record SignOffDefinition(String id, Name name, String state, String done, String back, List<SignerView> signers) {}

    record ClockDefinitionView(
            String id,
            Name name,
            int amount,
            String amountField,
            String unit,
            boolean rolls,
            int extension,
            List<Integer> warnings,
            String source) {
        static ClockDefinitionView of(ClockDefinition c) {
            return new ClockDefinitionView(
                    c.id(),
                    Name.of(c.name()),
                    c.rule().amount(),
                    c.amountField(),
                    c.rule().unit().code(),
                    c.rule().rolls(),
                    c.rule().extension(),
                    c.rule().warnings(),
                    c.source());
        }
    }

    record TableInputView(String id, Name name, String kind, List<ChoiceView> choices) {}

    record TableView(String id, Name name, String source, boolean collect, List<TableInputView> inputs) {
        static TableView of(DecisionTable t) {
            return new TableView(
                    t.id(),
                    Name.of(t.name()),
                    t.source(),
                    t.collect(),
                    t.inputs().stream()
                            .map(i -> new TableInputView(
                                    i.id(),
                                    Name.of(i.name()),
                                    i.kind().name().toLowerCase(java.util.Locale.ROOT),
                                    DefinitionViews.choices(i.choices())))
                            .toList());
        }
    }

    record RegisterViewView(String id, Name name, String kind, List<String> columns, List<String> sort, String by) {
        static RegisterViewView of(View v) {
            return new RegisterViewView(v.id(), Name.of(v.name()), v.kind(), v.columns(), v.sort(), v.by());
        }
    }

    record RegisterIndicatorView(String id, Name name, String unit, String kind) {}

    record ImportColumnView(String column, String field) {}

    /** {@code import} of the definition; {@code upsert} when a known key changes its record. */
    record RegisterImportView(List<String> key, List<ImportColumnView> columns, boolean upsert) {}

    record RegisterDetail(
            String id,
            int version,
            String number,
            Name name,
            Name purpose,
            List<String> systems,
            String department,
            @Nullable UUID keeperId,
            String sensitivity,
            int retentionYears,
            List<String> roles,
            List<String> toConfirm,
            List<FieldView> fields,
            String start,
            List<StateView> states,
            List<TransitionView> transitions,
            List<SignOffDefinition> signOffs,
            List<WhoView> creators,
            boolean mayCreate,
            List<ClockDefinitionView> clocks,
            List<TableView> tables,
            List<RegisterIndicatorView> indicators,
            List<RegisterViewView> views,
            @Nullable RegisterImportView imports,
            String file,
            String hash,
            Instant acceptedAt) {
        static RegisterDetail of(Register r, boolean mayCreate, @Nullable UUID keeper) {
            RegisterDefinition d = r.definition();
            Lifecycle life = d.lifecycle();
            var imports = d.imports();
            return new RegisterDetail(
                    d.id(),
                    d.version(),
                    d.number(),
                    Name.of(d.name()),
                    Name.of(d.purpose()),
                    d.systems(),
                    d.department(),
                    keeper,
                    d.sensitivity(),
                    d.retentionYears(),
                    d.roles().stream().sorted().toList(),
                    d.toConfirm(),
                    d.fields().stream()
                            .map(f -> FieldView.of(f, r.slots().column(f.id()) != null))
                            .toList(),
                    life.start(),
                    life.states().values().stream()
                            .map(s -> new StateView(s.id(), Name.of(s.name()), s.end()))
                            .toList(),
                    life.transitions().stream().map(TransitionView::of).toList(),
                    life.signOffs().stream()
                            .map(s -> new SignOffDefinition(
                                    s.id(),
                                    Name.of(s.name()),
                                    s.state(),
                                    s.done(),
                                    s.back(),
                                    s.signers().stream()
                                            .map(x -> new SignerView(x.id(), Name.of(x.name()), WhoView.of(x.who())))
                                            .toList()))
                            .toList(),
                    life.creators().stream().map(WhoView::of).toList(),
                    mayCreate,
                    d.clocks().stream().map(ClockDefinitionView::of).toList(),
                    d.tables().stream().map(TableView::of).toList(),
                    d.indicators().stream()
                            .map(i -> new RegisterIndicatorView(
                                    i.indicator().id(),
                                    new Name(
                                            i.indicator().nameZh(),
                                            i.indicator().nameEn()),
                                    i.indicator().unit().text(),
                                    i.indicator().kind().code()))
                            .toList(),
                    d.views().stream().map(RegisterViewView::of).toList(),
                    imports == null
                            ? null
                            : new RegisterImportView(
                                    imports.key(),
                                    imports.columns().entrySet().stream()
                                            .map(e -> new ImportColumnView(e.getKey(), e.getValue()))
                                            .toList(),
                                    imports.upsert()),
                    r.file(),
                    r.hash(),
                    r.acceptedAt());
        }
    }

    /** How a register stands, of what the caller sees; {@code unmeasured} names indicators that were told nothing this year. */
    record RegisterHealth(
            String id,
            Name name,
            List<String> systems,
            String department,
            String sensitivity,
            int version,
            boolean mayCreate,
            long records,
            long open,
            long overdue,
            List<String> unmeasured) {}

    record SystemEntry(String system, List<String> registers, long open, long overdue, boolean unmeasured) {}

    record TroubleView(String file, boolean error, int line, int column, String value, String expected, String advice) {
        static TroubleView of(Trouble t) {
            return new TroubleView(t.file(), t.error(), t.line(), t.column(), t.value(), t.expected(), t.advice());
        }
    }

    record RegisterIndex(
            List<RegisterHealth> items, List<SystemEntry> systems, List<TroubleView> troubles, List<String> folders) {}

    record RegisterVersion(int version, String hash, String file, Instant acceptedAt) {}

    record RegisterVersionList(List<RegisterVersion> items) {}

    private static List<ChoiceView> choices(Map<String, Titles> values) {
        return values.entrySet().stream()
                .map(e -> new ChoiceView(e.getKey(), Name.of(e.getValue())))
                .toList();
    }

    private static String text(@Nullable Expression e) {
        return e == null ? "" : e.text();
    }
}
