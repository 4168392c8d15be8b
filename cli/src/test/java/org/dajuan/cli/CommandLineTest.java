package org.dajuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A verb {@code answer} that echoes what it was given, seen through the whole frame. */
class CommandLineTest {
    private static final Syntax ANSWER = Syntax.of("answer", "Answers for a plan.")
            .operand("FILE", "the plan: plan.v1 in JSON")
            .required("--facts", "DIR", "folder with facts")
            .option("--as-of", "DATE", "the day it speaks on")
            .option("--year", "Y", "the year")
            .flag("--json", "print JSON")
            .option("--html", "OUT", "write HTML")
            .atMostOneOf("--json", "--html");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder = Path.of("");

    @Test
    void s01_theVerbGetsWhatWasTyped() {
        Exit exit = run(
                echo(args -> args.operand("FILE") + " " + args.option("--facts").orElseThrow() + " "
                        + args.has("--json") + " " + args.date("--as-of").orElseThrow()),
                "answer",
                "plan.json",
                "--facts=in",
                "--as-of",
                "2024-12-31",
                "--json");
        assertThat(out()).isEqualTo("plan.json in true 2024-12-31\n");
        assertThat(err()).isEmpty();
        assertThat(exit).isEqualTo(Exit.DONE);
    }

    @Test
    void s02_afterTwoDashesEverythingIsAnOperand() {
        run(echo(args -> args.operand("FILE")), "answer", "--facts", "in", "--", "--json");
        assertThat(out()).isEqualTo("--json\n");
    }

    @Test
    void s03_theVerbsOwnExitIsPassedOn() {
        assertThat(run(List.of(verb((args, o) -> Exit.NEGATIVE)), "answer", "p", "--facts", "in"))
                .isEqualTo(Exit.NEGATIVE);
    }

    @Test
    void u01_nothingTypedShowsTheHelpAsAnError() {
        assertThat(run(List.of())).isEqualTo(Exit.USAGE);
        assertThat(out()).isEmpty();
        assertThat(err()).contains("Usage: dajuan VERB", "Exit codes: 0 done");
    }

    @Test
    void u02_anUnknownVerbNamesTheKnownOnesAndTheNearest() {
        refused("Verb \"anser\" is not known; expected one of answer.", "Maybe \"answer\"?", "anser");
    }

    @Test
    void u03_anUnknownOptionNamesTheNearest() {
        refused("Option --fact is not one of answer's.", "Maybe --facts?", "answer", "p", "--fact", "in");
    }

    @Test
    void u04_aMissingOperandSaysWhatItIs() {
        refused(
                "Argument FILE is missing: the plan: plan.v1 in JSON.",
                "dajuan answer --help",
                "answer",
                "--facts",
                "in");
    }

    @Test
    void u05_aMissingOptionSaysWhatItIs() {
        refused("Option --facts DIR is missing: folder with facts.", "Usage: dajuan answer FILE", "answer", "p");
    }

    @Test
    void u06_oneArgumentTooManyIsNamed() {
        refused(
                "Argument \"b\" is one too many: answer takes FILE.",
                "put both in quotes",
                "answer",
                "a",
                "b",
                "--facts",
                "in");
    }

    @Test
    void u07_anOptionWithoutItsValue() {
        refused("Option --facts expects a value, DIR: folder with facts.", "", "answer", "p", "--facts", "--json");
        refused("Option --facts expects a value", "", "answer", "p", "--facts");
    }

    @Test
    void u08_aFlagTakesNoValue() {
        refused("Option --json takes no value, but got \"yes\".", "", "answer", "p", "--json=yes");
    }

    @Test
    void u09_twiceIsOnceTooOften() {
        refused("Option --year is given twice", "", "answer", "p", "--year", "1", "--year", "2");
    }

    @Test
    void u10_formatsExcludeEachOther() {
        refused(
                "Options --json and --html exclude each other",
                "",
                "answer",
                "p",
                "--facts",
                "in",
                "--html",
                "x",
                "--json");
    }

    @Test
    void u11_aNumberOutOfRangeAndADayThatIsNone() {
        List<Verb> verbs = echo(args -> args.number("--year", 1990, 2100) + " " + args.date("--as-of"));
        assertThat(run(verbs, "answer", "p", "--facts", "in", "--year", "24")).isEqualTo(Exit.USAGE);
        assertThat(err()).contains("Option --year got \"24\"; expected a whole number from 1990 to 2100.");
        assertThat(run(verbs, "answer", "p", "--facts", "in", "--as-of", "2024-02-30"))
                .isEqualTo(Exit.USAGE);
        assertThat(err()).contains("\"2024-02-30\"; expected a calendar day such as 2024-12-31");
    }

    @Test
    void f01_aFileThatIsNotThere() {
        List<Verb> verbs = echo(args -> args.file("FILE").toString());
        String missing = folder.resolve("没有.txt").toString();
        assertThat(run(verbs, "answer", missing, "--facts", "in")).isEqualTo(Exit.INPUT);
        assertThat(err()).contains("FILE " + missing + " does not exist; expected the plan: plan.v1 in JSON.");
        assertThat(run(verbs, "answer", folder.toString(), "--facts", "in")).isEqualTo(Exit.INPUT);
        assertThat(err()).contains("is a folder; expected a file");
    }

    @Test
    void f02_aFolderThatIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "");
        assertThat(run(echo(args -> args.folder("--facts").toString()), "answer", "p", "--facts", file.toString()))
                .isEqualTo(Exit.INPUT);
        assertThat(err()).contains("--facts " + file + " is a file; expected a folder, folder with facts.");
    }

    @Test
    void f03_aTargetInAFolderThatIsNotThere() {
        Path target = folder.resolve("none").resolve("sheet.html");
        assertThat(run(
                        echo(args -> args.target("--html").toString()),
                        "answer",
                        "p",
                        "--facts",
                        "in",
                        "--html",
                        target.toString()))
                .isEqualTo(Exit.USAGE);
        assertThat(err()).contains("--html " + target + " cannot be written: the folder");
    }

    @Test
    void f04_whatAVerbRunsInto() {
        assertThat(run(
                        List.of(verb((args, o) -> {
                            throw new NoSuchFileException("facts.csv");
                        })),
                        "answer",
                        "p",
                        "--facts",
                        "in"))
                .isEqualTo(Exit.INPUT);
        assertThat(err()).isEqualTo("File facts.csv does not exist.\n");
        assertThat(run(
                        List.of(verb((args, o) -> {
                            throw new IllegalStateException("oops");
                        })),
                        "answer",
                        "p",
                        "--facts",
                        "in"))
                .isEqualTo(Exit.ENVIRONMENT);
        assertThat(err()).contains("a mistake in Dajuan, not yours", "oops").doesNotContain("\tat ");
        assertThat(run(
                        List.of(verb((args, o) -> {
                            throw new OutOfMemoryError();
                        })),
                        "answer",
                        "p",
                        "--facts",
                        "in"))
                .isEqualTo(Exit.ENVIRONMENT);
        assertThat(err()).contains("DAJUAN_JAVA_OPTS=-Xmx4g");
    }

    @Test
    void h01_helpOfAVerbIsMadeFromItsSyntax() {
        assertThat(run(echo(args -> ""), "answer", "--help")).isEqualTo(Exit.DONE);
        assertThat(out()).isEqualTo("""
                Usage: dajuan answer FILE --facts DIR [--as-of DATE] [--year Y] [--json | --html OUT]

                Answers for a plan.

                  FILE          the plan: plan.v1 in JSON
                  --facts DIR   folder with facts
                  --as-of DATE  the day it speaks on
                  --year Y      the year
                  --json        print JSON
                  --html OUT    write HTML
                """);
    }

    @Test
    void h02_helpAndVersionGoToStandardOutput() {
        assertThat(run(echo(args -> ""), "--help")).isEqualTo(Exit.DONE);
        assertThat(out()).contains("  answer      Answers for a plan.");
        assertThat(run(echo(args -> ""), "--version")).isEqualTo(Exit.DONE);
        assertThat(out()).startsWith("dajuan ").contains("(Java 25");
        assertThat(err()).isEmpty();
    }

    private interface Work {
        Exit on(Args args, PrintStream out) throws Exception;
    }

    private interface Echo {
        String of(Args args) throws Refusal;
    }

    private static List<Verb> echo(Echo echo) {
        return List.of(verb((args, o) -> {
            o.print(echo.of(args) + "\n");
            return Exit.DONE;
        }));
    }

    private static Verb verb(Work work) {
        return new Verb() {
            @Override
            public Syntax syntax() {
                return ANSWER;
            }

            @Override
            public Exit run(Args args, PrintStream o, PrintStream e) throws Exception {
                return work.on(args, o);
            }
        };
    }

    private void refused(String wrong, String advice, String... typed) {
        assertThat(run(echo(args -> LocalDate.EPOCH.toString()), typed)).isEqualTo(Exit.USAGE);
        assertThat(out()).isEmpty();
        assertThat(err()).contains(wrong).contains(advice);
    }

    private Exit run(List<Verb> verbs, String... typed) {
        out.reset();
        err.reset();
        return new CommandLine(verbs, false)
                .run(
                        typed,
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8).replace("\r", "");
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8).replace("\r", "");
    }
}
