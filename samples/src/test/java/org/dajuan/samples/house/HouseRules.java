package org.dajuan.samples.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house that can be read off the classes. Each takes the root package, so that {@code HouseTest} can hold it against
 * our own code and, to see it bite, against the offenders kept beside it.
 */
final class HouseRules {
    private HouseRules() {}

    private static final Set<String> CLOCKS =
            Set.of("java.time.Clock", "java.util.Date", "java.util.Calendar", "java.util.Timer");

    private static final Set<String> DICE =
            Set.of("java.util.Random", "java.util.SplittableRandom", "java.security.SecureRandom");

    static ArchRule kernelNeedsOnlyItsParser(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".kernel..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(root + ".kernel..", "java..", "org.jspecify..", "org.snakeyaml.engine..")
                .because(
                        "the kernel holds words that every room shares; the parser reads its unit table (decision 0020)");
    }

    static ArchRule spineNeedsOnlyItsParsers(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".spine..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        root + ".spine..",
                        root + ".kernel..",
                        "java..",
                        "org.jspecify..",
                        "tools.jackson.core..",
                        "org.snakeyaml.engine..",
                        "dev.cel..")
                .because("what answers for the year must start fast and run anywhere (decisions 0002, 0005)");
    }

    static ArchRule enginesNeedOnlyTheKernel(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".engines..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(root + ".engines..", root + ".kernel..", "java..", "org.jspecify..")
                .because("an engine is true in any park; one maths library may be added here by a decision record");
    }

    static ArchRule enginesKnowNoSql(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".engines..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .because("where a problem is kept is no business of its solution");
    }

    static ArchRule enginesNeverSeeEachOther(String root) {
        return slices().matching(root + ".engines.(*)..")
                .should()
                .notDependOnEachOther()
                .because("engines meet in studies, through facts");
    }

    /** The native library is unpacked in one package (decision 0050); the rest is a function of its arguments. */
    static ArchRule energyTouchesFilesInOnePlace(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".engines.energy..")
                .and()
                .resideOutsideOfPackage(root + ".engines.energy.highs..")
                .should()
                .accessTargetWhere(target("reads a clock, dice, a file or the environment", t -> {
                    String owner = t.getOwner().getName();
                    return owner.startsWith("java.time.")
                            || DICE.contains(owner)
                            || owner.startsWith("java.nio.file.")
                            || owner.startsWith("java.io.File")
                            || owner.equals("java.lang.System")
                                    && !t.getName().equals("arraycopy")
                                    && !t.getName().equals("identityHashCode");
                }))
                .because("the same problem gives the same plan");
    }

    /** Accounts must come out the same on any day; engines with a native library or a time limit answer for theirs themselves. */
    static ArchRule carbonAccountsArePure(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".engines.carbon..")
                .should()
                .accessTargetWhere(target("reads a clock, unseeded dice, a file or the environment", t -> {
                    String owner = t.getOwner().getName();
                    return owner.startsWith("java.time.") && t.getName().equals("now")
                            || CLOCKS.contains(owner)
                            || owner.equals("java.util.Random")
                            || owner.equals("java.util.concurrent.ThreadLocalRandom")
                            || t.getFullName().startsWith("java.lang.Math.random")
                            || owner.startsWith("java.nio.file.")
                            || owner.startsWith("java.io.File")
                            || owner.equals("java.lang.System")
                                    && !t.getName().equals("arraycopy")
                                    && !t.getName().equals("identityHashCode");
                }))
                .because("the same problem gives the same accounts");
    }

    static ArchRule springStaysOutside(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        root + ".kernel..",
                        root + ".engines..",
                        root + ".spine..",
                        root + ".feeds..",
                        root + ".papers..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..springframework..")
                .because("only the park is a Spring application");
    }

    static ArchRule noDataBindingOnTheCompilePath(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".kernel..", root + ".spine..", root + ".feeds..", root + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..jackson.databind..")
                .because("data binding is slow at the start (decision 0005)");
    }

    static ArchRule answersAndReportAskNoClock(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(pure(root))
                .should()
                .accessTargetWhere(target(
                        "reads the clock",
                        t -> t.getOwner().getName().startsWith("java.time.")
                                        && t.getName().equals("now")
                                || t.getFullName().startsWith("java.lang.System.currentTimeMillis")
                                || t.getFullName().startsWith("java.lang.System.nanoTime")
                                || CLOCKS.contains(t.getOwner().getName())))
                .because("the same facts must give the same answer on any day; the day is an argument");
    }

    static ArchRule answersAndReportThrowNoDice(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(pure(root))
                .should()
                .accessTargetWhere(target(
                        "is random",
                        t -> DICE.contains(t.getOwner().getName())
                                || t.getOwner().getName().startsWith("java.util.random.")
                                || t.getOwner().getName().equals("java.util.concurrent.ThreadLocalRandom")
                                || t.getFullName().startsWith("java.lang.Math.random")
                                || t.getFullName().startsWith("java.util.UUID.randomUUID")))
                .because("the same facts must give the same answer on any run");
    }

    static ArchRule answersAndReportTouchNothingOutside(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(pure(root))
                .and()
                .haveSimpleNameNotContaining("Lexicon")
                .should()
                .accessTargetWhere(target("touches files, the network or the environment", t -> {
                    String owner = t.getOwner().getName();
                    return owner.startsWith("java.nio.file.")
                            || owner.startsWith("java.nio.channels.")
                            || owner.startsWith("java.net.")
                            || owner.startsWith("java.io.File")
                            || owner.equals("java.io.RandomAccessFile")
                            || owner.equals("java.lang.System")
                                    && (t.getName().equals("getenv")
                                            || t.getName().equals("getProperty"))
                            || owner.equals("java.lang.ProcessBuilder");
                }))
                .because("texts and facts come in as arguments; only a lexicon may read a list that people edit");
    }

    static ArchRule onlyLexiconsAndTextsReadResources(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(pure(root))
                .and()
                .haveSimpleNameNotContaining("Lexicon")
                .and()
                .haveSimpleNameNotEndingWith("Texts")
                .should()
                .accessTargetWhere(target("reads resources", t -> t.getName().startsWith("getResource")))
                .because("word lists and message bundles are the only resources that meaning may depend on");
    }

    static ArchRule answersAndReportKnowNoSql(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(pure(root))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.jooq..")
                .because("where facts are kept is no business of what they mean");
    }

    static ArchRule onlyPaperRoomsKnowPapers(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(
                        root + ".papers..", root + ".cli..", root + ".park..", root + ".samples..", root + ".bench..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".papers..")
                .because("documents out are made at the end of the walk; feeds in particular never import them");
    }

    static ArchRule onlyTheEndsKnowFeeds(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(
                        root + ".feeds..",
                        root + ".stream..",
                        root + ".cli..",
                        root + ".park..",
                        root + ".samples..",
                        root + ".bench..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".feeds..")
                .because("feeds hand facts over and are asked for nothing; papers in particular never import them");
    }

    static ArchRule nobodyKnowsTheCommandLine(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root + ".cli..", root + ".samples..", root + ".bench..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(root + ".cli..", root + ".samples..", root + ".bench..")
                .because("rooms do not know who uses them");
    }

    static ArchRule partsOfTheSpineFormNoCycle(String root) {
        return slices().matching(root + ".spine.(*)..")
                .should()
                .beFreeOfCycles()
                .because("data flows one way");
    }

    static ArchRule onlyTheCommandLinePrints(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root + ".cli..", root + ".bench..")
                .and()
                .doNotHaveFullyQualifiedName(root + ".park.platform.Terminal")
                .should()
                .accessTargetWhere(target(
                        "prints",
                        t -> t.getFullName().equals("java.lang.System.out")
                                || t.getFullName().equals("java.lang.System.err")
                                || t.getFullName().startsWith("java.lang.Throwable.printStackTrace()")))
                .because("standard output carries only the result");
    }

    static ArchRule namesSayWhatAThingIs(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Info|Data2)$")
                .because("such a name says nothing (house, section 4)");
    }

    static ArchRule everyPackageIsNullMarked(String root) {
        return classes().that().resideInAPackage(root + "..").should(resideInANullMarkedPackage());
    }

    private static String[] pure(String root) {
        return new String[] {
            root + ".spine.answers..", root + ".spine.report..", root + ".spine.plan..", root + ".spine.register.."
        };
    }

    private static DescribedPredicate<JavaAccess<?>> target(
            String what, java.util.function.Predicate<AccessTarget> predicate) {
        return DescribedPredicate.describe(what, access -> predicate.test(access.getTarget()));
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                JavaPackage home = item.getPackage();
                boolean marked = home.tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false);
                events.add(new SimpleConditionEvent(
                        item, marked, item.getName() + " lies in a package whose package-info lacks @NullMarked"));
            }
        };
    }
}
