package org.dajuan.park.ledger.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dajuan.park.ledger.DailyRoot;
import org.dajuan.park.ledger.DailyRoots;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.MayCall;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Daily roots, and the lines to be kept elsewhere. */
@RestController
class RootController {

    /**
     * One daily root.
     *
     * @param anchor the line to be kept where nobody who can write this database can write
     */
    record RootView(
            LocalDate day, long streams, long facts, String root, String previous, Instant madeAt, String anchor) {
        static RootView of(DailyRoot r) {
            return new RootView(
                    r.day(),
                    r.streams(),
                    r.facts(),
                    r.root().hex(),
                    r.previous().hex(),
                    r.madeAt(),
                    r.anchor());
        }
    }

    private final DailyRoots roots;

    RootController(DailyRoots roots) {
        this.roots = roots;
    }

    @MayCall({Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/ledger/roots")
    List<RootView> list(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate before,
            @RequestParam(required = false) @Nullable Integer limit) {
        return roots.list(before, PageQuery.of(null, limit).limit()).stream()
                .map(RootView::of)
                .toList();
    }

    @MayCall({Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/ledger/roots/{day}")
    RootView root(@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        return RootView.of(roots.root(day));
    }
}
