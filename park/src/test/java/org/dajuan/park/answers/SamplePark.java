package org.dajuan.park.answers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dajuan.feeds.document.DocumentReader;
import org.dajuan.feeds.table.FactsRead;
import org.dajuan.feeds.table.FactsReader;
import org.dajuan.park.Browser;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.answers.Answers;
import org.dajuan.spine.answers.ReasonTexts;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.indicators.IndicatorReader;
import org.dajuan.spine.indicators.Indicators;
import org.dajuan.spine.plan.PlanMaker;
import org.dajuan.spine.report.ReportCompiler;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The sample park of the checkout: brought in over HTTP, walked over files, and as worked by hand in samples/park/expected.md. */
final class SamplePark {
    static final Path FOLDER = Path.of("../samples/park");

    private static final String[] ARGUMENTS = {
        "--spring.profiles.active=demo",
        "--dajuan.demo.year=false",
        "--dajuan.home=" + ParkUnderTest.freshHome("sample"),
        "--dajuan.database.port=" + ParkUnderTest.freePort(),
        "--dajuan.identity.signInsPerMinute=100000",
        "--dajuan.http.perAddress=1000000",
        "--dajuan.http.perUser=1000000"
    };

    private static @Nullable ParkUnderTest shared;

    private SamplePark() {}

    /** A server of its own with the sample park in it, started once per JVM. */
    static synchronized ParkUnderTest shared() {
        ParkUnderTest present = shared;
        if (present == null) {
            present = ParkUnderTest.start(ARGUMENTS);
            load(present.browserOf("leader"));
        }
        shared = present;
        return present;
    }

    /** The same server after an orderly stop. */
    static synchronized ParkUnderTest restarted() {
        shared().stop();
        ParkUnderTest again = ParkUnderTest.start(ARGUMENTS);
        shared = again;
        return again;
    }

    /** Uploads the report, accepts every promise, imports every file of facts. */
    static void load(Browser leader) {
        try {
            var taken = leader.upload(
                    "/api/v1/plans",
                    "report-2025.txt",
                    Files.readAllBytes(FOLDER.resolve("report-2025.txt")),
                    "reportYear",
                    "2024");
            assertThat(taken.status()).as(taken.text()).isEqualTo(201);
            List<Map<String, Object>> all = new ArrayList<>();
            leader.get("/api/v1/plans/2025/promises")
                    .json()
                    .path("items")
                    .forEach(p -> all.add(Map.of(
                            "code", p.path("code").asString(),
                            "version", p.path("version").asLong())));
            assign(leader, all);
            // The sheet is asked for before there are facts: each answer then turns when they come.
            assertThat(leader.get("/api/v1/answers").status()).isEqualTo(200);
            for (int i = 0; i < all.size(); i += 100) {
                var accepted = leader.post(
                        "/api/v1/plans/2025/acceptances",
                        Map.of("promises", all.subList(i, Math.min(all.size(), i + 100))));
                assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
            }
            try (Stream<Path> files = Files.list(FOLDER.resolve("facts"))) {
                for (Path f : files.sorted().toList()) {
                    var done = leader.upload(
                            "/api/v1/ledger/imports", f.getFileName().toString(), Files.readAllBytes(f));
                    assertThat(done.status()).as(done.text()).isEqualTo(201);
                    assertThat(done.json().path("rejected").asInt())
                            .as(done.text())
                            .isZero();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The report names no departments: the first six promises get one each, so that sheets can be asked by department. */
    private static void assign(Browser leader, List<Map<String, Object>> promises) {
        JsonNode departments =
                leader.get("/api/v1/directory/departments?limit=6").json().path("items");
        for (int i = 0; i < 6; i++) {
            Map<String, Object> p = promises.get(i);
            var done = leader.post(
                    "/api/v1/plans/2025/promises/" + p.get("code") + "/assign",
                    Map.of("ownerId", departments.path(i).path("id").asString(), "reason", "分工"),
                    "If-Match",
                    "\"v" + p.get("version") + "\"");
            assertThat(done.status()).as(done.text()).isEqualTo(200);
            promises.set(
                    i,
                    Map.of(
                            "code",
                            p.get("code"),
                            "version",
                            done.json().path("version").asLong()));
        }
    }

    /** The same park without a server. */
    static AnswerSheet overFiles(LocalDate asOf) {
        try (Stream<Path> files = Files.list(Path.of("../registers/indicators"))) {
            List<Indicator> all = new ArrayList<>();
            for (Path f : files.sorted().toList()) {
                all.addAll(IndicatorReader.read(f.getFileName().toString(), Files.readString(f)));
            }
            Indicators indicators = Indicators.of(all);
            FactsRead facts = FactsReader.read(FOLDER.resolve("facts"));
            return Answers.answer(
                    PlanMaker.plan(
                            new ReportCompiler().compile(DocumentReader.read(FOLDER.resolve("report-2025.txt")), 2024),
                            indicators),
                    indicators,
                    facts.facts(),
                    facts.rejected(),
                    asOf,
                    ZoneId.of("Asia/Shanghai"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an answer says, as one line; the owner is left out, which the server takes from its directory. */
    static String line(Answer a) {
        List<String> flags = new ArrayList<>(a.flags());
        flags.remove("not-accepted"); // what people accepted on the server, nobody did over files
        return String.join(
                "|",
                a.promise().id(),
                a.promise().subject(),
                a.promise().theme(),
                a.verdict().code(),
                a.light().code(),
                a.value() == null ? "" : plain(a.value().value()) + a.value().unit(),
                a.target() == null ? "" : plain(a.target().value()) + a.target().unit(),
                a.progressPct() == null ? "" : plain(a.progressPct()),
                Objects.toString(a.promise().deadline(), ""),
                withoutIds(ReasonTexts.render(a.reason(), Locale.CHINESE)),
                withoutIds(ReasonTexts.render(a.reason(), Locale.ENGLISH)),
                String.join(",", flags));
    }

    /** The same of a line of the list. */
    static String line(JsonNode a) {
        List<String> flags = new ArrayList<>();
        a.path("flags").forEach(f -> flags.add(f.asString()));
        return String.join(
                "|",
                text(a, "code"),
                text(a, "subject"),
                text(a, "theme"),
                text(a, "verdict"),
                text(a, "light"),
                number(a, "value") + text(a, "unit"),
                number(a, "target") + text(a, "targetUnit"),
                number(a, "progressPct"),
                text(a, "deadline"),
                withoutIds(text(a, "reasonZh")),
                withoutIds(text(a, "reasonEn")),
                String.join(",", flags));
    }

    /** Rows are named by file and line, or by the ledger's ids. */
    private static String withoutIds(String sentence) {
        return sentence.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z]+\\.csv#[0-9]+", "row");
    }

    private static String text(JsonNode a, String field) {
        return a.path(field).isNull() ? "" : a.path(field).asString();
    }

    private static String number(JsonNode a, String field) {
        return a.path(field).isNull() ? "" : plain(new BigDecimal(a.path(field).asString()));
    }

    private static String plain(BigDecimal n) {
        return n.stripTrailingZeros().toPlainString();
    }

    /** A promise as worked by hand; {@code value} is null where no number is known. */
    record Expected(
            String id,
            int start,
            int end,
            String name,
            String verdict,
            @Nullable BigDecimal value,
            String unit) {}

    /** The 66 of expected-verdicts.csv with the values of expected.md. */
    static List<Expected> expected() {
        try {
            Map<String, String[]> worked = new HashMap<>();
            String table =
                    Files.readString(FOLDER.resolve("expected.md"), UTF_8).split("\n## 2\\.", 2)[0];
            for (String row : table.split("\n")) {
                String[] c = row.split(" \\| ", -1);
                if (row.startsWith("| T") && c.length == 9) {
                    worked.put(c[0].substring(2), c);
                }
            }
            Pattern number = Pattern.compile("(-?[0-9.]+) (\\S+)");
            List<Expected> out = new ArrayList<>();
            for (String line : Files.readAllLines(FOLDER.resolve("expected-verdicts.csv")).stream()
                    .skip(1)
                    .toList()) {
                String[] c = line.split(",", 5);
                String[] row = Objects.requireNonNull(worked.get(c[0]), c[0]);
                Matcher m = number.matcher(row[6].replace('−', '-'));
                boolean known = m.matches();
                out.add(new Expected(
                        c[0],
                        Integer.parseInt(c[1]),
                        Integer.parseInt(c[2]),
                        c[4],
                        c[3],
                        known ? new BigDecimal(m.group(1)) : null,
                        known ? m.group(2) : ""));
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the server's sheet as of the year's end is not the one worked by hand. */
    static List<String> differences(Browser leader) {
        List<JsonNode> promises = new ArrayList<>();
        leader.get("/api/v1/plans/2025/promises").json().path("items").forEach(promises::add);
        Map<String, JsonNode> answers = new HashMap<>();
        leader.get("/api/v1/answers?asOf=2025-12-31")
                .json()
                .path("items")
                .forEach(a -> answers.put(text(a, "code"), a));
        List<Expected> expected = expected();
        assertThat(expected).hasSize(66);
        assertThat(expected.stream().filter(e -> e.value() != null)).hasSizeGreaterThan(40);
        List<String> differ = new ArrayList<>();
        for (Expected e : expected) {
            // The promise over the labelled span whose name shares most with the label's; the shortest of equals.
            JsonNode found = promises.stream()
                    .filter(p -> text(p, "kind").startsWith("indicator"))
                    .filter(p -> p.path("start").asInt() < e.end()
                            && e.start() < p.path("end").asInt())
                    .min(Comparator.<JsonNode>comparingLong(p -> -shared(text(p, "subject"), e.name()))
                            .thenComparingInt(
                                    p -> p.path("end").asInt() - p.path("start").asInt()))
                    .map(p -> answers.get(text(p, "code")))
                    .orElse(null);
            String got = found == null ? "not found" : text(found, "verdict") + " " + shown(found, e);
            String wanted =
                    e.verdict() + " " + (e.value() == null ? "" : e.value().toPlainString() + e.unit());
            if (!got.equals(wanted)) {
                differ.add(e.id() + " " + e.name() + ": expected " + wanted + ", got " + got);
            }
        }
        return differ;
    }

    /** The value with as many decimals as the hand-worked one is written with. */
    private static String shown(JsonNode a, Expected e) {
        if (a.path("value").isNull()) {
            return "";
        }
        BigDecimal n = new BigDecimal(a.path("value").asString());
        return (e.value() == null ? n : n.setScale(e.value().scale(), RoundingMode.HALF_UP)).toPlainString()
                + text(a, "unit");
    }

    private static long shared(String a, String b) {
        return a.chars().distinct().filter(c -> b.indexOf(c) >= 0).count();
    }

    /** All steps of a walk, nearest first. */
    static void steps(JsonNode lineage, List<JsonNode> out) {
        lineage.forEach(s -> {
            out.add(s);
            steps(s.path("steps"), out);
        });
    }
}
