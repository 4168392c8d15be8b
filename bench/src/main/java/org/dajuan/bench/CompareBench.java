package org.dajuan.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dajuan.spine.answers.compare.Comparisons;
import org.dajuan.spine.report.CompiledReport;
import org.dajuan.spine.report.ReportCompiler;
import org.dajuan.spine.report.ReportText;

/** {@code ./dajuan bench compare}: two years' reports held against each other, scored by hand-made labels. */
final class CompareBench implements Bench {
    private final PrintStream out;

    CompareBench(PrintStream out) {
        this.out = out;
    }

    /** Errors follow their figures as comments. */
    @Override
    public void run(List<String> arguments) throws IOException {
        Path shared = Shared.required();
        out.println("bench,case,set,measure,value,detail");
        for (Path gold : Shared.golds("bench/gold/compare")) {
            PairScore s = score(gold, shared);
            String name = Shared.subject(gold);
            row(name, "right", s.right(), s);
            row(name, "vague", s.vague(), s);
            row(name, "false not-reported", s.falseSilence(), s);
            row(name, "false match", s.falseMatch(), s);
            row(name, "lost", s.lost(), s);
            s.errors().forEach(e -> out.println("# " + name + ": " + e));
        }
    }

    private void row(String name, String measure, int n, PairScore s) {
        out.printf(Locale.ROOT, "compare,%s,tuning,%s,%d,of %d promises%n", name, measure, n, s.promises());
    }

    static PairScore score(Path gold, Path shared) throws IOException {
        PairGold g = PairGold.read(Files.readString(gold));
        return PairScore.of(g, Comparisons.compare(compiled(shared, g.last()), compiled(shared, g.now())));
    }

    private static CompiledReport compiled(Path shared, String doc) throws IOException {
        String text = Files.readString(shared.resolve("data/report").resolve(doc));
        return new ReportCompiler().compile(new ReportText(doc, text), 2000);
    }
}
