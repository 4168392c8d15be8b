package org.dajuan.park.indicators.web;

import java.util.List;
import java.util.Locale;
import org.dajuan.park.indicators.IndicatorRegistry;
import org.dajuan.park.platform.web.SignedIn;
import org.dajuan.spine.indicators.Indicator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The indicators that facts may speak of and promises may be measured by. */
@RestController
class IndicatorController {

    private final IndicatorRegistry registry;

    IndicatorController(IndicatorRegistry registry) {
        this.registry = registry;
    }

    @SignedIn
    @GetMapping("/api/v1/indicators")
    IndicatorList list() {
        return new IndicatorList(
                registry.hash(),
                registry.indicators().listIndicators().stream()
                        .map(IndicatorView::of)
                        .toList());
    }

    /** All of them with the hash of their definitions. */
    record IndicatorList(String definitions, List<IndicatorView> items) {}

    /** An indicator as defined. */
    record IndicatorView(
            String id,
            String nameZh,
            String nameEn,
            String unit,
            String kind,
            String better,
            String formula,
            String theme,
            String owner) {
        static IndicatorView of(Indicator i) {
            return new IndicatorView(
                    i.id(),
                    i.nameZh(),
                    i.nameEn(),
                    i.unit().text(),
                    i.kind().code(),
                    i.direction().name().toLowerCase(Locale.ROOT),
                    i.formula(),
                    i.theme(),
                    i.owner());
        }
    }
}
