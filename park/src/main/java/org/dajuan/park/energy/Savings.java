package org.dajuan.park.energy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.dajuan.feeds.document.UnreadableDocument;
import org.dajuan.park.energy.store.SavingStore;
import org.dajuan.park.energy.study.SavingStudy;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Savings of retrofits, measured; the register of retrofits quotes their number, and its facts answer for them. */
@Service
public class Savings {
    private static final int LONGEST = 100;

    private final SavingStore store;
    private final Clock clock;

    Savings(SavingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Measures from a table of months and keeps what came of it; an enterprise measures its own. */
    @Transactional
    public MeasuredSaving measure(
            byte[] table, String fileName, String name, String unit, @Nullable Double heatingBelow) {
        if (name.isBlank() || name.length() > LONGEST) {
            throw Refusal.invalid("name", name, "The name has " + name.length() + " characters; expected 1 to 100.");
        }
        if (unit.isBlank() || unit.length() > 20) {
            throw Refusal.invalid("unit", unit, "The unit has " + unit.length() + " characters; expected 1 to 20.");
        }
        if (heatingBelow != null && !(Math.abs(heatingBelow) <= 50)) {
            throw Refusal.invalid(
                    "heatingBelow", heatingBelow, "Degrees count below " + heatingBelow + " °C; expected -50 to 50.");
        }
        SavingStudy.Outcome made;
        try {
            made = SavingStudy.of(table, fileName.toLowerCase(Locale.ROOT), name, unit, heatingBelow);
        } catch (UnreadableDocument e) {
            throw Refusal.invalid("file", e.value(), e.what() + "; expected " + e.expected() + ".")
                    .hint(e.advice());
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("file", null, String.valueOf(e.getMessage()));
        }
        Caller caller = CurrentCaller.get();
        MeasuredSaving saving = new MeasuredSaving(
                Ids.next(),
                caller.enterpriseId(),
                name.strip(),
                unit.strip(),
                made.saving(),
                made.error(),
                made.significant(),
                made.passed(),
                CaseFolder.sha256(table),
                caller.name(),
                clock.instant());
        store.add(saving, caller.user(), table, made.document().getBytes(StandardCharsets.UTF_8));
        return saving;
    }

    @Transactional(readOnly = true)
    public Page<MeasuredSaving> list(PageQuery page) {
        return Page.of(store.list(page), page, MeasuredSaving::id);
    }

    /** The document {@code energy-saving.v1}. */
    @Transactional(readOnly = true)
    public byte[] document(UUID id) {
        return store.body(id).orElseThrow(() -> Refusal.notFound("saving", id));
    }
}
