package org.dajuan.park.energy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.Staff;
import org.dajuan.park.directory.Enterprise;
import org.dajuan.park.directory.Enterprises;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Accounts, factors and certificates over HTTP; two enterprises see nothing of each other. */
class CarbonIT {
    private static final Path CASE = Path.of("../samples/carbon");
    private static final AtomicInteger SERIES = new AtomicInteger();

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final Browser leader = park.browserOf("leader");
    private final Staff staff = new Staff(park);

    private Enterprise enterprise(String name) {
        Caller caller = new Caller(UUID.randomUUID(), "test", Set.of(Role.ADMIN), null, null, null, false);
        return CurrentCaller.as(
                caller, () -> park.bean(Enterprises.class).findByName(name).orElseThrow());
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> f : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(f.getKey()));
                zip.write(f.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> sample() throws IOException {
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> all = Files.list(CASE)) {
            for (Path f : all.toList()) {
                if (!f.endsWith("certificates.csv")) {
                    files.put("carbon/" + f.getFileName(), Files.readString(f));
                }
            }
        }
        return files;
    }

    private static Map<String, String> small(String firm, int year) {
        return Map.of(
                "case.yaml",
                "schema: carbon-case.v1\nname: 小账\nyear: " + year
                        + "\nregions: [内蒙古, 全国]\nfactor_years: {grid_average: 2023, grid_residual: 2023}\n",
                "activities.csv",
                "id,enterprise,process,month,use,item,amount,unit,evidence_kind,evidence\n1," + firm + ",p," + year
                        + "-01,bought,electricity,1000,MWh,meter,M-1\n");
    }

    private static Map<String, Object> entry(
            String entry, String series, long first, long last, String owner, Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "entry", entry, "series", series, "first", first, "last", last, "day", "2025-05-01", "owner", owner));
        all.putAll(more);
        return all;
    }

    private Reply issue(String series, long first, long last, String owner) {
        return leader.post(
                "/api/v1/energy/certificates",
                entry(
                        "issue",
                        series,
                        first,
                        last,
                        owner,
                        Map.of("generated", "2025-03", "technology", "wind", "expires", "2027-02-28")));
    }

    private static Reply retire(Browser who, String series, long first, long last, String owner, String proof) {
        return who.post(
                "/api/v1/energy/certificates",
                entry("retire", series, first, last, owner, Map.of("period", "2025", "proof", proof)));
    }

    private static String series() {
        return "T" + SERIES.incrementAndGet() + "-"
                + UUID.randomUUID().toString().substring(0, 8) + "-";
    }

    @Test
    void theSampleCaseBecomesAccountsPapersAndFacts() throws IOException {
        Reply made = leader.upload("/api/v1/energy/accounts", "case.zip", zip(sample()));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.json().path("complete").asBoolean()).isTrue();
        assertThat(made.json().path("passed").asBoolean()).isTrue();
        // the totals of the sample, as worked beside the command line's test
        assertThat(made.field("carbonT")).isEqualTo("924394.308");
        String path = "/api/v1/energy/accounts/" + made.field("id");
        JsonNode document = leader.get(path + "/document?lang=en").json();
        assertThat(document.path("schema").asString()).isEqualTo("carbon-account.v1");
        assertThat(document.path("flows").size()).isGreaterThan(5);
        assertThat(leader.get(path + "/document").text()).contains("因子待确认");
        for (String shape : List.of("mrv", "ghg")) {
            byte[] book = leader.get(path + "/papers/" + shape).response().body();
            assertThat(book[0] + "" + book[1]).isEqualTo("8075");
        }
        assertThat(leader.get(path + "/papers/pdf").status()).isEqualTo(400);
        Reply facts = leader.post(path + "/facts", Map.of("valueAdded", 1_000_000));
        assertThat(facts.status()).as(facts.toString()).isEqualTo(200);
        String first = facts.json().path("facts").get(0).asString();
        JsonNode fact = leader.get("/api/v1/facts/" + first).json();
        assertThat(fact.path("indicator").asString()).isEqualTo("power_renewable_share");
        assertThat(fact.path("period").asString()).isEqualTo("2025");
        assertThat(facts.json().path("facts").size()).isEqualTo(3);
        // 924394.308 tCO2 / 1,000,000 万元
        JsonNode carbon = leader.get(
                        "/api/v1/facts/" + facts.json().path("facts").get(2).asString())
                .json();
        assertThat(carbon.path("value").asString()).isEqualTo("0.924394");
        assertThat(leader.post(path + "/facts", Map.of("valueAdded", 0)).status())
                .isEqualTo(422);
    }

    @Test
    void aCertificateIsRetiredOnceAndCoversItsOwnersUse() {
        Enterprise firm = enterprise("泽砚新材料");
        Browser its = staff.browser("enterprise", null, firm.id());
        String series = series();
        assertThat(issue(series, 1, 500, "泽砚新材料").status()).isEqualTo(201);
        assertThat(issue(series, 500, 600, "泽砚新材料").status()).isEqualTo(409);
        Reply first = retire(its, series, 1, 400, "", "HX-1");
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(first.field("owner")).isEqualTo(firm.name());
        Reply again = retire(its, series, 400, 401, "", "HX-2");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("RETIRED_BEFORE").contains("HX-1");
        Reply made = its.upload("/api/v1/energy/accounts", "case.zip", zip(small("泽砚新材料", 2025)));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        // 400 of 1000 MWh at least: other tests may have retired more for nobody else
        assertThat(made.field("renewableShare")).isEqualTo("0.4");
        Reply forged = its.upload("/api/v1/energy/accounts", "case.zip", zip(small("昊澄化学", 2025)));
        assertThat(forged.status()).isEqualTo(422);
        assertThat(forged.text()).contains("昊澄化学");
    }

    @Test
    void twoEnterprisesSeeNothingOfEachOther() {
        Enterprise mine = enterprise("青柘化学");
        Enterprise other = enterprise("岚新医药");
        Browser me = staff.browser("enterprise", null, mine.id());
        Browser you = staff.browser("enterprise", null, other.id());
        String series = series();
        issue(series, 1, 100, "青柘化学");
        assertThat(retire(you, series, 1, 1, "青柘化学", "X").status()).isEqualTo(403);
        Reply stolen = retire(you, series, 1, 1, "", "X");
        assertThat(stolen.status()).isEqualTo(409);
        assertThat(stolen.text()).contains("NOT_OWNER").doesNotContain(mine.name());
        assertThat(you.get("/api/v1/energy/certificates?limit=200").text()).doesNotContain(series);
        assertThat(you.get("/api/v1/energy/certificates/holdings").text()).doesNotContain(series);
        assertThat(me.get("/api/v1/energy/certificates?limit=200").text()).contains(series);
        assertThat(me.get("/api/v1/energy/certificates/holdings").text()).contains(series);
        Reply made = me.upload("/api/v1/energy/accounts", "case.zip", zip(small("青柘化学", 2024)));
        String path = "/api/v1/energy/accounts/" + made.field("id");
        for (String p : List.of("", "/document", "/papers/mrv")) {
            assertThat(you.get(path + p).status()).as(p).isEqualTo(404);
            assertThat(me.get(path + p).status()).as(p).isEqualTo(200);
        }
        assertThat(you.get("/api/v1/energy/accounts").text()).doesNotContain(made.field("id"));
        assertThat(leader.get(path).status()).isEqualTo(200);
        assertThat(leader.post(path + "/facts", Map.of()).status()).isEqualTo(409);
        assertThat(me.post(path + "/facts", Map.of()).status()).isEqualTo(403);
        assertThat(me.post("/api/v1/energy/factors", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void twoRetirementsAtOnceAndOneIsRefused() throws Exception {
        String series = series();
        issue(series, 1, 10, "泉北风电");
        int[] status = new int[6];
        Thread[] threads = new Thread[status.length];
        for (int i = 0; i < threads.length; i++) {
            int n = i;
            Browser own = park.browserOf("leader");
            threads[i] = Thread.ofVirtual()
                    .start(() -> status[n] =
                            retire(own, series, 1, 10, "泉北风电", "P" + n).status());
        }
        for (Thread t : threads) {
            t.join();
        }
        assertThat(status).containsOnlyOnce(201);
        assertThat(java.util.Arrays.stream(status).filter(s -> s == 409).count())
                .isEqualTo(status.length - 1);
    }

    @Test
    void aPrintedFactorTakesTheUnconfirmedOnesPlace() {
        assertThat(leader.upload("/api/v1/energy/accounts", "case.zip", zip(heat(2031)))
                        .json()
                        .path("carbonT")
                        .asString())
                .isEqualTo("110");
        Map<String, @Nullable Object> printed = new HashMap<>(Map.of(
                "kind",
                "HEAT",
                "item",
                "heat",
                "period",
                "2031",
                "value",
                "0.09",
                "unit",
                "tCO2/GJ",
                "document",
                "印刷件第 3 页"));
        Reply entered = leader.post("/api/v1/energy/factors", printed);
        assertThat(entered.status()).as(entered.toString()).isEqualTo(201);
        assertThat(entered.field("enteredByName")).isEqualTo("demo-leader");
        assertThat(leader.upload("/api/v1/energy/accounts", "case.zip", zip(heat(2031)))
                        .json()
                        .path("carbonT")
                        .asString())
                .isEqualTo("90");
        printed.put("value", "-1");
        assertThat(leader.post("/api/v1/energy/factors", printed).status()).isEqualTo(422);
        printed.put("kind", "LUCK");
        assertThat(leader.post("/api/v1/energy/factors", printed).text()).contains("GRID_AVERAGE");
        assertThat(leader.get("/api/v1/energy/factors").text())
                .contains("REMEMBERED")
                .contains("印刷件第 3 页");
    }

    private static Map<String, String> heat(int year) {
        Map<String, String> files = new HashMap<>(small("某厂", year));
        files.replaceAll((name, text) -> text.replace("electricity,1000,MWh", "heat,1000,GJ"));
        return files;
    }

    @Test
    void casesThatAreNone() throws IOException {
        assertThat(leader.upload("/api/v1/energy/accounts", "case.zip", "no zip".getBytes(UTF_8))
                        .status())
                .isEqualTo(422);
        assertThat(leader.upload("/api/v1/energy/accounts", "case.zip", zip(Map.of("case.yaml", "[")))
                        .status())
                .isEqualTo(422);
        Map<String, String> own = sample();
        own.put("carbon/certificates.csv", Files.readString(CASE.resolve("certificates.csv")));
        Reply refused = leader.upload("/api/v1/energy/accounts", "case.zip", zip(own));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("park's ledger");
        Map<String, String> twice = new HashMap<>(small("X", 2025));
        twice.put("inner/case.yaml", "x");
        assertThat(leader.upload("/api/v1/energy/accounts", "case.zip", zip(twice))
                        .status())
                .isEqualTo(422);
    }
}
