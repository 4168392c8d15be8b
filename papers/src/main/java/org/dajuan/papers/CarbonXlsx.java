package org.dajuan.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dajuan.engines.carbon.Account;
import org.dajuan.engines.carbon.CarbonResult;
import org.dajuan.engines.carbon.Line;
import org.dajuan.engines.carbon.Term;
import org.dajuan.papers.CarbonView.Part;
import org.jspecify.annotations.Nullable;

/** Carbon accounts as Excel: in the shape of MRV tables, of GHG Protocol scopes, or as the verification pack alone. */
public final class CarbonXlsx {

    /** The shapes. */
    public enum Shape {
        /** Activity, factor and emission source by source, as reports under the national guides list them. */
        MRV,
        /** Scopes 1 and 2, both methods, as the GHG Protocol asks. */
        GHG,
        /** Every figure with every number behind it. */
        PACK
    }

    private final CarbonView view;
    private final Texts texts;
    private final XlsxTable table;

    private CarbonXlsx(CarbonView view, Texts texts, XlsxTable table) {
        this.view = view;
        this.texts = texts;
        this.table = table;
    }

    /** The workbook's bytes; every shape carries the pack and the findings, so that no figure travels without its grounds. */
    public static byte[] write(CarbonView view, Shape shape, Locale locale) {
        try (SXSSFWorkbook book = new SXSSFWorkbook(200);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CarbonXlsx x = new CarbonXlsx(view, Texts.of(Tongue.of(locale)), new XlsxTable(book));
            switch (shape) {
                case MRV -> x.mrv();
                case GHG -> x.ghg();
                case PACK -> {}
            }
            x.pack();
            x.findings();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook in memory cannot be written.", e);
        }
    }

    private Sheet sheet(String key, List<String> titles) {
        int[] widths = new int[titles.size()];
        Arrays.fill(widths, 18);
        return table.sheet(texts.get("carbon.sheet." + key), titles, widths);
    }

    private String word(String key) {
        return texts.get("carbon.column." + key);
    }

    private void mrv() {
        List<String> titles = new ArrayList<>(List.of(word("enterprise")));
        List<Account> accounts = List.of(
                Account.DIRECT,
                Account.PROCESS,
                Account.RECOVERED,
                Account.POWER_LOCATION,
                Account.HEAT,
                Account.POWER_SOLD,
                Account.HEAT_SOLD);
        accounts.forEach(a -> titles.add(CarbonSums.heading(a, texts)));
        titles.add(word("national_total"));
        Sheet totals = sheet("totals", titles);
        for (Part p : firms()) {
            Predicate<Line> own = view.of(p);
            List<@Nullable Object> row = new ArrayList<>(List.of(name(p)));
            accounts.forEach(a -> row.add(sum(a, own)));
            row.add(CarbonJson.figure(view.result().nationalTotal(own)));
            table.row(totals, row.toArray());
        }
        XlsxTable.close(totals, titles.size());
        List<String> sources = List.of(
                word("enterprise"),
                word("process"),
                word("month"),
                word("account"),
                word("item"),
                word("amount"),
                word("unit"),
                word("factors"),
                word("emission"),
                word("documents"));
        Sheet s = sheet("sources", sources);
        for (Line l : view.result().lines()) {
            if (l.account().unit().equals("tCO2")
                    && l.account() != Account.POWER_MARKET
                    && l.account() != Account.POWER_RESIDUAL
                    && l.cell().month().getYear() == view.year()) {
                Term first = l.terms().getFirst();
                table.row(
                        s,
                        l.cell().enterprise(),
                        l.cell().process(),
                        l.cell().month().toString(),
                        texts.get("carbon.account." + l.account()),
                        l.item(),
                        CarbonJson.figure(first.value()),
                        first.unit(),
                        String.join(
                                " × ",
                                l.terms().stream()
                                        .skip(1)
                                        .map(t -> BigDecimal.valueOf(t.value()).toPlainString() + " " + t.unit())
                                        .toList()),
                        CarbonJson.figure(l.value()),
                        String.join(
                                "; ",
                                l.terms().stream()
                                        .map(t -> t.evidence().document())
                                        .distinct()
                                        .toList()));
            }
        }
        XlsxTable.close(s, sources.size());
    }

    private void ghg() {
        List<String> titles = List.of(
                word("enterprise"),
                word("scope1"),
                CarbonSums.heading(Account.DIRECT, texts),
                CarbonSums.heading(Account.PROCESS, texts),
                word("scope2_location"),
                word("scope2_market"),
                word("scope2_residual"),
                word("renewable_share"));
        Sheet s = sheet("scopes", titles);
        CarbonResult r = view.result();
        for (Part p : firms()) {
            Predicate<Line> own = view.of(p);
            table.row(
                    s,
                    name(p),
                    CarbonJson.figure(r.scope1(own)),
                    sum(Account.DIRECT, own),
                    sum(Account.PROCESS, own),
                    CarbonJson.figure(r.scope2(Account.POWER_LOCATION, own)),
                    CarbonJson.figure(r.scope2(Account.POWER_MARKET, own)),
                    CarbonJson.figure(r.scope2(Account.POWER_RESIDUAL, own)),
                    CarbonJson.figure(100 * r.renewableShare(own)));
        }
        XlsxTable.close(s, titles.size());
        List<String> held = List.of(
                word("serials"),
                word("mwh"),
                word("owner"),
                word("generated"),
                word("technology"),
                word("expires"),
                word("retired_for"),
                word("proof"));
        Sheet c = sheet("certificates", held);
        view.certificates()
                .forEach(h -> table.row(
                        c,
                        h.serials().toString(),
                        BigDecimal.valueOf(h.serials().count()),
                        h.owner(),
                        h.generated().toString(),
                        h.technology(),
                        h.expires().toString(),
                        h.period() == null ? null : h.period().text(),
                        h.proof()));
        XlsxTable.close(c, held.size());
    }

    private void pack() {
        List<String> titles = List.of(
                word("account"),
                word("enterprise"),
                word("process"),
                word("product"),
                word("month"),
                word("item"),
                word("value"),
                word("unit"),
                word("source"),
                word("term"),
                word("unit"),
                word("uncertainty"),
                word("confidence"),
                word("evidence"),
                word("document"),
                word("place"));
        Sheet s = sheet("pack", titles);
        for (Line l : view.result().lines()) {
            for (Term t : l.terms()) {
                table.row(
                        s,
                        texts.get("carbon.account." + l.account()),
                        l.cell().enterprise(),
                        l.cell().process(),
                        l.cell().product(),
                        l.cell().month().toString(),
                        l.item(),
                        CarbonJson.figure(l.value()),
                        l.account().unit(),
                        t.source(),
                        CarbonJson.figure(t.value()),
                        t.unit(),
                        CarbonJson.figure(t.uncertaintyPct()),
                        texts.get("carbon.confidence." + t.confidence()),
                        t.evidence().kind().name(),
                        t.evidence().document(),
                        t.evidence().place());
            }
        }
        XlsxTable.close(s, titles.size());
    }

    private void findings() {
        List<String> titles = List.of(word("kind"), word("about"), word("text"));
        Sheet s = sheet("findings", titles);
        view.result().findings().forEach(f -> table.row(s, f.kind().name(), f.about(), CarbonSums.sentence(f, texts)));
        view.reconciliation()
                .gaps()
                .forEach(g -> table.row(
                        s,
                        g.kind().name(),
                        g.about() + " " + g.month(),
                        texts.get("carbon.cause." + g.cause()) + " " + CarbonJson.figure(g.left()) + " / "
                                + CarbonJson.figure(g.right()) + " " + g.unit() + " " + g.hint()));
        view.rejected().forEach(x -> table.row(s, "REJECTED", x.place(), x.value() + " → " + x.expected()));
        view.check().violations().forEach(v -> table.row(s, "CHECK", "", v));
        XlsxTable.close(s, titles.size());
    }

    private List<Part> firms() {
        List<Part> all = new ArrayList<>(CarbonJson.firms(view).stream()
                .map(f -> new Part(f, Part.ALL, Part.ALL, Part.ALL))
                .toList());
        all.add(new Part(Part.ALL, Part.ALL, Part.ALL, Part.ALL));
        return all;
    }

    private String name(Part p) {
        return p.enterprise().equals(Part.ALL) ? word("all") : p.enterprise();
    }

    private BigDecimal sum(Account a, Predicate<Line> own) {
        return CarbonJson.figure(view.result().sum(a, own));
    }
}
