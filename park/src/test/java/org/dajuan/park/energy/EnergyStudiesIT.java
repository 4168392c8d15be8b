package org.dajuan.park.energy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Plans of energy over HTTP: sent, followed, stopped, read; what cannot be solved says why. */
@Timeout(240)
class EnergyStudiesIT {
    private static final String STUDIES = "/api/v1/energy/studies";
    private static final Path CASE = Path.of("../samples/energy");

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final Browser leader = park.browserOf("leader");

    @Test
    void aSampleWeekBecomesAPlanWhoseBusesBalanceAndWhosePromiseHasAPrice() throws Exception {
        JsonNode ended = ended(sent(sample()));
        assertThat(ended.path("outcome").asString()).as(ended.toString()).isEqualTo("optimal");
        assertThat(ended.path("passed").asBoolean()).isTrue();
        double objective = Double.parseDouble(ended.path("objective").asString());
        assertThat(Double.parseDouble(ended.path("bound").asString())).isCloseTo(objective, within(1e-5 * objective));
        JsonNode plan = leader.get(STUDIES + "/" + ended.path("id").asString() + "/document")
                .json();
        assertThat(plan.path("schema").asString()).isEqualTo("energy-plan.v1");
        // What is given to a bus without stores less what is taken from it is its load.
        for (int t : List.of(0, 40, 167)) {
            assertThat(sum(plan, "flow", "gas", t) - sum(plan, "load", "gas", t))
                    .isCloseTo(0, within(0.02));
        }
        List<JsonNode> prices = list(plan.path("prices"));
        assertThat(prices).hasSizeGreaterThan(3);
        for (int i = 1; i < prices.size(); i++) {
            boolean both = Stream.of(prices.get(i - 1), prices.get(i))
                    .allMatch(p -> p.path("status").asString().equals("optimal"));
            if (both) {
                assertThat(prices.get(i).path("cost").asDouble())
                        .isGreaterThanOrEqualTo(prices.get(i - 1).path("cost").asDouble() * (1 - 1e-9));
            }
        }
        assertThat(prices).anyMatch(p -> p.path("perPoint").asDouble() > 0);
        assertThat(park.browserOf("auditor").get(STUDIES).text())
                .contains(ended.path("id").asString());
        assertThat(plan.path("within").asDouble()).isEqualTo(0.02);
        List<JsonNode> ranges = list(plan.path("alternatives"));
        assertThat(ranges).isNotEmpty().allSatisfy(r -> {
            assertThat(r.path("least").asDouble())
                    .isLessThanOrEqualTo(r.path("size").asDouble() + 0.01);
            assertThat(r.path("most").asDouble())
                    .isGreaterThanOrEqualTo(r.path("size").asDouble() - 0.01);
        });
        assertThat(plan.path("limits").get(0).path("code").asString()).isNotEmpty();
        papers(ended.path("id").asString());
        besideThePromise(ended.path("id").asString(), prices);
    }

    /** The same figures as Word and Excel, in the language that is asked. */
    private void papers(String study) throws IOException {
        String path = STUDIES + "/" + study + "/papers/";
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(
                        leader.get(path + "docx").response().body()));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains("能源规划算例", "砾泉园区冬季一周", "承诺的代价");
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(
                leader.get(path + "xlsx?language=en").response().body()))) {
            assertThat(book.getSheet("Hours").getLastRowNum()).isGreaterThanOrEqualTo(168);
            assertThat(book.getSheet("What to build").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Asset");
        }
        assertThat(leader.get(path + "pdf").status()).isEqualTo(400);
    }

    /** The curve stands beside the promise that its indicator answers, and what the plan reaches becomes facts about a year. */
    private void besideThePromise(String study, List<JsonNode> prices) {
        JsonNode curve = leader.get("/api/v1/energy/promise-curves?indicator=power_renewable_share")
                .json()
                .path("items")
                .get(0);
        assertThat(curve.path("studyId").asString()).isEqualTo(study);
        assertThat(curve.path("least").asString()).isEqualTo("0.88");
        assertThat(curve.path("points").size()).isEqualTo(prices.size());
        assertThat(Double.parseDouble(curve.path("points").get(0).path("cost").asString()))
                .isCloseTo(prices.getFirst().path("cost").asDouble(), within(1.0));
        double reached = Double.parseDouble(curve.path("reached").asString());
        assertThat(reached).isBetween(0.88 - 1e-6, 1.0);
        assertThat(leader.get("/api/v1/energy/promise-curves?indicator=gdp")
                        .json()
                        .path("items")
                        .size())
                .isZero();
        Reply facts = leader.post(STUDIES + "/" + study + "/facts", Map.of("year", 2027));
        assertThat(facts.status()).as(facts.text()).isEqualTo(200);
        JsonNode fact = leader.get(
                        "/api/v1/facts/" + facts.json().path("facts").get(0).asString())
                .json();
        assertThat(fact.path("indicator").asString()).isEqualTo("power_renewable_share_planned");
        assertThat(Double.parseDouble(fact.path("value").asString())).isCloseTo(100 * reached, within(1e-6));
        assertThat(leader.post(STUDIES + "/" + study + "/facts", Map.of("year", 1))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void limitsThatCannotHoldTogetherAreNamed() throws Exception {
        Map<String, String> files = sample();
        files.computeIfPresent("case.yaml", (name, text) -> text.replace("most: 22000", "most: 1"));
        JsonNode ended = ended(sent(files));
        assertThat(ended.path("outcome").asString()).as(ended.toString()).isEqualTo("infeasible");
        JsonNode conflict = ended.path("remarks").get(ended.path("remarks").size() - 1);
        assertThat(conflict.path("code").asString()).isEqualTo("conflict");
        assertThat(conflict.path("details").valueStream().map(JsonNode::asString))
                .contains("budget:carbon");
        assertThat(leader.get(STUDIES + "/" + ended.path("id").asString() + "/document")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aBrokenCaseIsRefusedWithEverythingThatIsWrong() throws Exception {
        Map<String, String> files = sample();
        files.computeIfPresent("hours.csv", (name, text) -> text.replaceFirst("(?m)^1,", "0,"));
        Reply refused = send(leader, files);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.text()).contains("hours.csv");
        assertThat(leader.upload(STUDIES, "case.zip", "no zip".getBytes(UTF_8)).status())
                .isEqualTo(422);
        files = sample();
        files.remove("case.yaml");
        assertThat(send(leader, files).status()).isEqualTo(422);
    }

    @Test
    void onlyThoseWhoKeepEnergyMayAskAndEnterprisesSeeNothing() throws Exception {
        assertThat(send(park.browserOf("enterprise"), sample()).status()).isEqualTo(403);
        assertThat(send(park.browserOf("auditor"), sample()).status()).isEqualTo(403);
        assertThat(park.browserOf("enterprise").get(STUDIES).status()).isEqualTo(403);
    }

    private JsonNode sent(Map<String, String> files) {
        Reply made = send(leader, files, "within", "0.02");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json();
    }

    private static Reply send(Browser browser, Map<String, String> files, String... fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> f : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("case/" + f.getKey()));
                zip.write(f.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return browser.upload(STUDIES, "case.zip", bytes.toByteArray(), fields);
    }

    private JsonNode ended(JsonNode study) throws InterruptedException {
        String path = STUDIES + "/" + study.path("id").asString();
        JsonNode now = leader.get(path).json();
        while (!now.path("state").asString().equals("ended")) {
            assertThat(now.path("state").asString()).isIn("waiting", "running");
            Thread.sleep(100);
            now = leader.get(path).json();
        }
        return now;
    }

    private static Map<String, String> sample() throws IOException {
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> all = Files.list(CASE)) {
            for (Path f : all.toList()) {
                files.put(f.getFileName().toString(), Files.readString(f));
            }
        }
        return files;
    }

    private static double sum(JsonNode plan, String kind, String bus, int hour) {
        return list(plan.path("series")).stream()
                .filter(s -> s.path("kind").asString().equals(kind)
                        && s.path("bus").asString().equals(bus))
                .mapToDouble(s -> s.path("values").get(hour).asDouble())
                .sum();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
