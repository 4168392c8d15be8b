package org.dajuan.park.energy.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dajuan.engines.carbon.Confidence;
import org.dajuan.engines.carbon.Evidence;
import org.dajuan.engines.carbon.Factor;
import org.dajuan.engines.carbon.FactorKind;
import org.dajuan.park.energy.EnergyDepartment;
import org.dajuan.park.energy.EnteredFactor;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.MayCall;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Factors: those that came with the program, and those that people read in print and stand for. */
@RestController
class FactorController {

    /** {@code confirmed} is false for factors from secondary sources and from memory. */
    record EmissionFactor(
            String kind,
            String item,
            String scope,
            String period,
            String value,
            String unit,
            String confidence,
            boolean confirmed,
            String document,
            @Nullable String enteredByName,
            @Nullable Instant enteredAt) {
        static EmissionFactor of(Factor f, @Nullable EnteredFactor e) {
            return new EmissionFactor(
                    f.kind().name(),
                    f.item(),
                    f.scope(),
                    f.period(),
                    BigDecimal.valueOf(f.value()).toPlainString(),
                    f.unit(),
                    f.confidence().name(),
                    f.confidence().confirmed(),
                    f.evidence().document(),
                    e == null ? null : e.enteredByName(),
                    e == null ? null : e.enteredAt());
        }
    }

    record EmissionFactors(List<EmissionFactor> items) {}

    /** A factor as it stands in the printed document. */
    record PrintedFactor(
            String kind,
            String item,
            @Nullable String scope,
            @Nullable String period,
            BigDecimal value,
            @Nullable String unit,
            @Nullable BigDecimal uncertaintyPct,
            String document) {
        PrintedFactor {
            kind = Require.text("kind", kind, 40);
            item = Require.text("item", item, 100);
            document = Require.text("document", document, 300);
            Require.present("value", value);
        }

        Factor factor() {
            FactorKind of = Arrays.stream(FactorKind.values())
                    .filter(k -> k.name().equals(kind.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid(
                            "kind",
                            kind,
                            "There is no kind \"" + kind + "\"; expected one of " + Arrays.toString(FactorKind.values())
                                    + "."));
            try {
                return new Factor(
                        of,
                        item,
                        optional("scope", scope, 100),
                        optional("period", period, 7),
                        value.doubleValue(),
                        optional("unit", unit, 40),
                        uncertaintyPct == null ? 0 : uncertaintyPct.doubleValue(),
                        Confidence.PRINTED,
                        new Evidence(Evidence.Kind.PUBLICATION, document, ""));
            } catch (IllegalArgumentException e) {
                throw Refusal.invalid("value", null, String.valueOf(e.getMessage()));
            }
        }

        private static String optional(String field, @Nullable String text, int max) {
            return text == null || text.isBlank() ? "" : Require.text(field, text, max);
        }
    }

    private final EnergyDepartment energy;

    FactorController(EnergyDepartment energy) {
        this.energy = energy;
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/energy/factors")
    EmissionFactors factors() {
        return new EmissionFactors(Stream.concat(
                        energy.enteredFactors().stream().map(e -> EmissionFactor.of(e.factor(), e)),
                        energy.shippedFactors().stream().map(f -> EmissionFactor.of(f, null)))
                .toList());
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT})
    @PostMapping("/api/v1/energy/factors")
    @ResponseStatus(HttpStatus.CREATED)
    EmissionFactor enter(@RequestBody PrintedFactor body) {
        EnteredFactor entered = energy.enter(body.factor());
        return EmissionFactor.of(entered.factor(), entered);
    }
}
