package org.dajuan.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dajuan.feeds.document.DocumentReader;
import org.dajuan.feeds.document.ReadDocument;
import org.dajuan.feeds.document.UnreadableDocument;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.indicators.IndicatorReader;
import org.dajuan.spine.indicators.Indicators;
import org.dajuan.spine.report.CompiledReport;
import org.dajuan.spine.report.ReportCompiler;

/** What several verbs need: reading and compiling a report, loading the indicators, choosing the language. */
final class Reports {
    static final ZoneId PARK = ZoneId.of("Asia/Shanghai");

    private Reports() {}

    /** Reads and compiles a report; notes on the reading go to {@code err}. */
    static CompiledReport compile(Path file, Optional<Integer> year, PrintStream err) throws Refusal {
        try {
            ReadDocument read = DocumentReader.open(file);
            read.notes().forEach(n -> err.println("note: " + n));
            ReportCompiler compiler = new ReportCompiler();
            return year.isPresent()
                    ? compiler.compileAs(read.report(), year.get())
                    : compiler.compile(read.report(), LocalDate.now(PARK).getYear() - 1);
        } catch (UnreadableDocument e) {
            throw Refusal.input(String.valueOf(e.getMessage()), "");
        }
    }

    /** The indicators of a folder of YAML files, by default those of the house. */
    static Indicators indicators(Path folder) throws Refusal, IOException {
        List<Indicator> all = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            throw Refusal.input(
                    "The folder of indicators " + folder + " does not exist.", "Name one with --indicators DIR.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path f :
                    files.filter(p -> p.toString().endsWith(".yaml")).sorted().toList()) {
                all.addAll(IndicatorReader.read(f.getFileName().toString(), Files.readString(f)));
            }
            return Indicators.of(all);
        } catch (IllegalArgumentException e) {
            throw Refusal.input(String.valueOf(e.getMessage()), "Mend the definition in " + folder + ".");
        }
    }

    static Syntax withLanguage(Syntax syntax) {
        return syntax.option("--lang", "L", "zh (default) or en");
    }

    static Locale language(Args args) throws Refusal {
        String lang = args.option("--lang").orElse("zh");
        return switch (lang) {
            case "zh", "zh-CN" -> Locale.SIMPLIFIED_CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> throw Refusal.usage("Option --lang got \"" + lang + "\"; expected zh or en.", "");
        };
    }

    static void write(Path to, String text, PrintStream err) throws IOException {
        Files.writeString(to, text, StandardCharsets.UTF_8);
        err.println("written: " + to);
    }
}
