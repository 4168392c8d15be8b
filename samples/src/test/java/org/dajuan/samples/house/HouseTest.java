package org.dajuan.samples.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule is held against our code, where it must find something to judge, and against {@code org.dajuan.samples.offenders}, a small
 * house in which each rule is broken once, where it must name the offender.
 */
class HouseTest {
    private static final String OURS = "org.dajuan";
    private static final String THEIRS = "org.dajuan.samples.offenders";

    private static JavaClasses ours = new ClassFileImporter().importPackages();
    private static JavaClasses theirs = new ClassFileImporter().importPackages();

    @BeforeAll
    static void readClasses() {
        ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(OURS);
        theirs = new ClassFileImporter().importPackages(THEIRS);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("the kernel needs only its parser", HouseRules::kernelNeedsOnlyItsParser, "kernel.NeedsALibrary"),
                rule("the spine needs only its parsers", HouseRules::spineNeedsOnlyItsParsers, "spine.NeedsALibrary"),
                rule(
                        "engines need only the kernel",
                        HouseRules::enginesNeedOnlyTheKernel,
                        "engines.carbon.NeedsALibrary"),
                rule("engines know no SQL", HouseRules::enginesKnowNoSql, "engines.carbon.KnowsSql"),
                rule(
                        "engines never see each other",
                        HouseRules::enginesNeverSeeEachOther,
                        "engines.carbon.SeesANeighbour"),
                rule(
                        "energy touches files in one place",
                        HouseRules::energyTouchesFilesInOnePlace,
                        "engines.energy.ReadsAFile"),
                rule("carbon accounts are pure", HouseRules::carbonAccountsArePure, "engines.carbon.AsksTheClock"),
                rule("Spring stays outside", HouseRules::springStaysOutside, "spine.KnowsSpring"),
                rule(
                        "no data binding on the compile path",
                        HouseRules::noDataBindingOnTheCompilePath,
                        "feeds.BindsData"),
                rule("answers and report ask no clock", HouseRules::answersAndReportAskNoClock, "answers.AsksTheClock"),
                rule("answers and report throw no dice", HouseRules::answersAndReportThrowNoDice, "report.ThrowsDice"),
                rule(
                        "answers and report touch nothing outside",
                        HouseRules::answersAndReportTouchNothingOutside,
                        "report.ReadsAFile"),
                rule(
                        "only lexicons and texts read resources",
                        HouseRules::onlyLexiconsAndTextsReadResources,
                        "report.ReadsAResource"),
                rule("answers and report know no SQL", HouseRules::answersAndReportKnowNoSql, "answers.KnowsSql"),
                rule("only paper rooms know papers", HouseRules::onlyPaperRoomsKnowPapers, "feeds.MakesPapers"),
                rule("only the ends know feeds", HouseRules::onlyTheEndsKnowFeeds, "papers.ReadsFeeds"),
                rule("nobody knows the command line", HouseRules::nobodyKnowsTheCommandLine, "papers.CallsTheCli"),
                rule("parts of the spine form no cycle", HouseRules::partsOfTheSpineFormNoCycle, "Cycle detected"),
                rule("only the command line prints", HouseRules::onlyTheCommandLinePrints, "feeds.PrintsALine"),
                rule("names say what a thing is", HouseRules::namesSayWhatAThingIs, "feeds.RowManager"),
                rule(
                        "every package is null-marked",
                        HouseRules::everyPackageIsNullMarked,
                        "offenders.unmarked.Unmarked"));
    }

    private static Arguments rule(String name, Function<String, ArchRule> rule, String offender) {
        return Arguments.of(Named.of(name, rule), offender);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void ourHouseKeepsIt(Function<String, ArchRule> rule, String offender) {
        rule.apply(OURS).allowEmptyShould(false).check(ours);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void itBites(Function<String, ArchRule> rule, String offender) {
        EvaluationResult result = rule.apply(THEIRS).evaluate(theirs);
        assertThat(result.hasViolation()).isTrue();
        assertThat(String.join("\n", result.getFailureReport().getDetails())).contains(offender);
    }

    @Test
    void enginesSayTheirUnits() throws IOException {
        List<Path> engines = Stream.of("carbon", "energy")
                .map(e -> Path.of("../engines", e, "src/main/java"))
                .filter(Files::isDirectory)
                .toList();
        assertThat(engines).isNotEmpty();
        for (Path engine : engines) {
            assertThat(EngineUnits.silent(engine)).isEmpty();
        }
        Path offenders = Path.of("src/test/java/org/dajuan/samples/offenders/engines");
        assertThat(EngineUnits.silent(offenders))
                .containsExactlyInAnyOrder("SaysNoUnit.java", "SeesANeighbour.java: no Javadoc");
    }

    @Test
    void aLexiconMayReadItsWords() {
        EvaluationResult result =
                HouseRules.answersAndReportTouchNothingOutside(THEIRS).evaluate(theirs);
        assertThat(String.join("\n", result.getFailureReport().getDetails())).doesNotContain("UnitLexicon");
    }

    @Test
    void itSeesEveryRoom() {
        Path house = Path.of("..");
        assertThat(Stream.of("kernel", "engines/carbon", "engines/energy", "spine", "feeds", "papers", "park", "cli")
                        .filter(room -> Files.isDirectory(house.resolve(room).resolve("src/main/java")))
                        .filter(room -> ours.stream()
                                .noneMatch(c -> c.getPackageName().startsWith(OURS + "." + room.replace('/', '.')))))
                .as("rooms of which no class is on the test's class path")
                .isEmpty();
    }
}
