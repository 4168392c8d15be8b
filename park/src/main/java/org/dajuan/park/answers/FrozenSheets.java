package org.dajuan.park.answers;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dajuan.park.answers.AnswerSheets.Current;
import org.dajuan.park.answers.FrozenSheet.Paper;
import org.dajuan.park.answers.store.SheetStore;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Refusal;
import org.dajuan.spine.answers.FrozenSheetJson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Freezes answer sheets, lets leaders sign what they saw, and shows whether the bytes are still those. */
@Service
public class FrozenSheets {
    private final AnswerSheets sheets;
    private final SheetStore store;
    private final Clock clock;

    FrozenSheets(AnswerSheets sheets, SheetStore store, Clock clock) {
        this.sheets = sheets;
        this.store = store;
        this.clock = clock;
    }

    /** Keeps the sheet as of a day, with its papers in Chinese, for good. */
    @Transactional
    public FrozenSheet freeze(@Nullable Integer planYear, @Nullable LocalDate asOf, String note) {
        if (asOf != null && asOf.isAfter(sheets.today())) {
            throw Refusal.invalid("asOf", asOf.toString(), "The day " + asOf + " has not come yet.")
                    .hint("A sheet is frozen as of today, " + sheets.today() + ", or an earlier day.");
        }
        Current sheet = sheets.of(planYear, asOf);
        Caller caller = CurrentCaller.get();
        byte[] body = json(sheet).getBytes(StandardCharsets.UTF_8);
        List<String> forms = SheetPapers.possible();
        FrozenSheet frozen = new FrozenSheet(
                Ids.next(),
                sheet.plan().planId(),
                sheet.plan().plan().planYear(),
                sheet.plan().version(),
                sheet.book().sheet().asOf(),
                note,
                sheet.book().sheet().answers().size(),
                FrozenSheetJson.hash(body),
                caller.user(),
                caller.name(),
                clock.instant(),
                forms,
                List.of());
        List<Paper> papers = forms.stream()
                .map(form -> paper(
                        form,
                        SheetPapers.make(form, sheet.book().sheet(), Locale.CHINA, frozen.sha256(), sheets.zone())))
                .toList();
        store.add(frozen, body, papers);
        return frozen;
    }

    private static Paper paper(String form, byte[] bytes) {
        return new Paper(form, FrozenSheetJson.hash(bytes), bytes);
    }

    /** The canonical JSON of a sheet that is not frozen. */
    public static String json(Current sheet) {
        return FrozenSheetJson.write(sheet.book().sheet(), sheet.plan().version(), sheet::light);
    }

    @Transactional(readOnly = true)
    public FrozenSheet sheet(UUID id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("sheet", id));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<FrozenSheet> list(@Nullable Integer year, PageQuery page) {
        return Page.of(store.list(year, page), page, FrozenSheet::id);
    }

    /** The canonical JSON, byte for byte. */
    @Transactional(readOnly = true)
    public byte[] body(UUID id) {
        sheet(id);
        return store.body(id);
    }

    /** A paper as it was made when the sheet was frozen. */
    @Transactional(readOnly = true)
    public Paper paper(UUID id, String form) {
        FrozenSheet sheet = sheet(id);
        return store.papers(id).stream()
                .filter(p -> p.form().equals(form))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("paper", form)
                        .hint("This sheet was frozen with " + String.join(", ", sheet.papers()) + "."));
    }

    /** The caller stands by the sheet whose hash they were shown. */
    @Transactional
    public FrozenSheet sign(UUID id, String sha256) {
        FrozenSheet sheet = sheet(id);
        if (!sheet.sha256().equals(sha256)) {
            throw Refusal.conflict("The sheet has the hash " + sheet.sha256() + ", not the one that is signed.")
                    .with("value", sha256)
                    .hint("Read the sheet again and sign the hash that it shows.");
        }
        if (!store.sign(Ids.next(), id, sha256, CurrentCaller.get(), clock.instant())) {
            throw Refusal.conflict("You have signed this sheet already.").with("value", id.toString());
        }
        return sheet(id);
    }

    /**
     * Whether stored bytes still have their hash.
     *
     * @param name {@code json} or the form of a paper
     * @param recorded hash noted when it was frozen
     * @param recomputed hash of the bytes now
     */
    public record Part(String name, String recorded, String recomputed) {
        public boolean intact() {
            return recorded.equals(recomputed);
        }
    }

    /** Recomputes the hash of everything that was kept, the canonical JSON first. */
    @Transactional(readOnly = true)
    public List<Part> verify(UUID id) {
        FrozenSheet sheet = sheet(id);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("json", sheet.sha256(), FrozenSheetJson.hash(store.body(id))));
        store.papers(id).forEach(p -> parts.add(new Part(p.form(), p.sha256(), FrozenSheetJson.hash(p.body()))));
        return parts;
    }

    /** Two sheets compared; null stands for the sheet of today. */
    @Transactional(readOnly = true)
    public SheetComparison compare(@Nullable UUID first, @Nullable UUID second) {
        return SheetComparison.of(bytes(first), bytes(second));
    }

    private byte[] bytes(@Nullable UUID id) {
        return id == null
                ? json(sheets.current()).getBytes(StandardCharsets.UTF_8)
                : store.body(sheet(id).id());
    }
}
