package org.dajuan.park.register.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.MayCall;
import org.dajuan.park.register.BulkMoves;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One transition on many records of a list. */
@RestController
class BulkController {
    private static final int MOST = 200;

    /** A record by id or number, with the number of the last entry that was seen. */
    record BulkRecord(String id, long seq) {
        BulkRecord {
            id = Require.text("id", id, 60);
        }
    }

    record BulkMove(
            List<BulkRecord> records,
            @Nullable Map<String, Object> values,
            @Nullable String reason) {
        BulkMove {
            Require.present("records", records);
            reason = reason == null || reason.isBlank() ? "" : Require.text("reason", reason, 2_000);
        }
    }

    /** What became of one record; {@code whyZh} and {@code whyEn} are empty when it moved. */
    record BulkOutcome(String id, boolean moved, String number, String state, String code, String whyZh, String whyEn) {
        static BulkOutcome of(BulkMoves.Moved m) {
            Refusal refusal = m.refusal();
            var record = m.record();
            if (refusal == null) {
                return new BulkOutcome(
                        m.id(),
                        true,
                        record == null ? "" : record.number(),
                        record == null ? "" : record.state(),
                        "",
                        "",
                        "");
            }
            Map<String, Object> values = refusal.values();
            return new BulkOutcome(
                    m.id(),
                    false,
                    "",
                    "",
                    values.getOrDefault("code", refusal.kind().name().toLowerCase(java.util.Locale.ROOT))
                            .toString(),
                    values.getOrDefault("detailZh", refusal.detail()).toString(),
                    refusal.detail());
        }
    }

    record BulkResult(int moved, int refused, List<BulkOutcome> items) {}

    private final BulkMoves moves;

    BulkController(BulkMoves moves) {
        this.moves = moves;
    }

    /** Moves up to 200 records; each is checked by itself, and the answer says which were refused and why. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR})
    @PostMapping("/api/v1/registers/{register}/bulk-moves/{transition}")
    BulkResult move(@PathVariable String register, @PathVariable String transition, @RequestBody BulkMove body) {
        Set<String> once = new HashSet<>();
        for (BulkRecord r : body.records()) {
            if (!once.add(r.id())) {
                throw Refusal.invalid("records", r.id(), "The record " + r.id() + " is named twice.");
            }
        }
        if (once.isEmpty() || once.size() > MOST) {
            throw Refusal.invalid("records", once.size(), "Between 1 and " + MOST + " records are moved at once.");
        }
        List<BulkOutcome> items = moves
                .move(
                        register,
                        body.records().stream()
                                .map(r -> new BulkMoves.Seen(r.id(), r.seq()))
                                .toList(),
                        transition,
                        Objects.requireNonNullElse(body.values(), Map.of()),
                        Objects.requireNonNullElse(body.reason(), ""))
                .stream()
                .map(BulkOutcome::of)
                .toList();
        int moved = (int) items.stream().filter(BulkOutcome::moved).count();
        return new BulkResult(moved, items.size() - moved, items);
    }
}
