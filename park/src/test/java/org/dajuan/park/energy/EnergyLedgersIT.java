package org.dajuan.park.energy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.Staff;
import org.dajuan.park.directory.Enterprises;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a ledger's move to a fact of the park's own indicators; savings measured over HTTP. */
class EnergyLedgersIT {
    private final ParkUnderTest park = ParkUnderTest.shared();
    private final Staff staff = new Staff(park);
    private final Browser leader = park.browserOf("leader");
    private final Browser department = staff.browser(
            "department", staff.department("能源办" + UUID.randomUUID().toString().substring(0, 6)), null);

    private String firm() {
        Caller caller = new Caller(UUID.randomUUID(), "test", Set.of(Role.ADMIN), null, null, null, false);
        return CurrentCaller.as(
                caller,
                () -> park.bean(Enterprises.class)
                        .findByName("泽砚新材料")
                        .orElseThrow()
                        .id()
                        .toString());
    }

    private static String code(String head) {
        return head + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private String made(String register, Map<String, Object> values) {
        Reply r = department.post("/api/v1/registers/" + register + "/records", Map.of("values", values));
        assertThat(r.status()).as(r.text()).isEqualTo(201);
        return r.json().at("/record/number").asString();
    }

    private Reply move(Browser who, String number, String transition, Map<String, Object> values) {
        Reply seen = who.get("/api/v1/records/" + number);
        return who.post(
                "/api/v1/records/" + number + "/transitions/" + transition,
                Map.of("values", values, "reason", "台账"),
                "If-Match",
                seen.header("ETag"));
    }

    private void moved(Browser who, String number, String transition, Map<String, Object> values) {
        Reply r = move(who, number, transition, values);
        assertThat(r.status()).as(r.text()).isEqualTo(200);
    }

    private String paper() {
        Reply r = department.upload(
                "/api/v1/attachments", "paper.txt", UUID.randomUUID().toString().getBytes(UTF_8));
        assertThat(r.status()).as(r.text()).isBetween(200, 201);
        return r.json().path("hash").asString(r.json().path("sha256").asString(""));
    }

    private List<JsonNode> facts(String indicator, String about) {
        JsonNode page =
                leader.get("/api/v1/facts?limit=200&indicator=" + indicator).json();
        return page.path("items")
                .valueStream()
                .filter(f -> f.path("about").asString().equals(about))
                .toList();
    }

    @Test
    void whatIsConnectedCountsAsInstalledUntilItIsTakenDown() {
        String code = code("ZJ");
        String number = made(
                "energy_capacity",
                Map.of("code", code, "plant", "泉北风电", "kind", "WIND", "planned", "20", "planned_on", "2026-06-30"));
        moved(department, number, "begin", Map.of());
        Map<String, Object> connect = Map.of("added", "12", "connected_on", "2026-03-31", "grid_paper", paper());
        moved(department, number, "connect", connect);
        // no more than was filed: 12 + 12 > 20
        assertThat(move(department, number, "connect", connect).status()).isEqualTo(409);
        moved(department, number, "confirm", Map.of("month_end", "2026-04-30"));
        assertThat(facts("capacity_in_operation", code))
                .extracting(
                        f -> f.path("period").asString() + " " + f.path("value").asString())
                .containsExactlyInAnyOrder("2026-03-31 12", "2026-04-30 12");
        assertThat(facts("installed_capacity_added", code)).singleElement().satisfies(f -> {
            assertThat(f.path("value").asString()).isEqualTo("12");
            assertThat(f.path("origin").asString()).isEqualTo("register");
        });
        moved(leader, number, "retire", Map.of("retired_on", "2026-05-31"));
        assertThat(facts("capacity_in_operation", code))
                .anyMatch(f -> f.path("period").asString().equals("2026-05-31")
                        && f.path("value").asString().equals("0"));
    }

    @Test
    void noMoreIsRentedThanStands() {
        String code = code("CN");
        String number = made(
                "shared_storage",
                Map.of("code", code, "store", "一号储能", "carrier", "POWER", "capacity_mwh", "200", "power_mw", "100"));
        moved(department, number, "open", Map.of("opened_on", "2026-01-01"));
        String tenant = firm();
        Map<String, Object> lease = Map.of(
                "tenant",
                tenant,
                "lease_mwh",
                "150",
                "lease_from",
                "2026-02-01",
                "lease_until",
                "2026-12-31",
                "contract",
                paper());
        moved(department, number, "rent", lease);
        assertThat(move(department, number, "rent", lease).status()).isEqualTo(409);
        assertThat(facts("storage_rented", code))
                .singleElement()
                .satisfies(f -> assertThat(f.path("value").asString()).isEqualTo("150"));
    }

    @Test
    void aScenariosNetEmissionIsWhatGreenPowerLeaves() {
        String code = code("LT");
        String number = made("zero_carbon_scenarios", Map.of("code", code, "scenario", "绿电照明", "kind", "LIGHTING"));
        moved(department, number, "begin", Map.of());
        moved(
                department,
                number,
                "report_month",
                Map.of(
                        "month_end",
                        "2026-01-31",
                        "used_mwh",
                        "80",
                        "green_mwh",
                        "60",
                        "factor",
                        "0.5",
                        "proof",
                        paper()));
        // (80 − 60) × 0.5
        assertThat(facts("zero_carbon_emission", code))
                .singleElement()
                .satisfies(f -> assertThat(Double.parseDouble(f.path("value").asString()))
                        .isEqualTo(10));
    }

    @Test
    void aSavingIsMeasuredKeptAndQuotedByItsRegister() throws Exception {
        byte[] months = Files.readAllBytes(Path.of("../samples/retrofit/months.csv"));
        Reply made = department.upload(
                "/api/v1/energy/savings", "months.csv", months, "name", "二号炉余热回收", "heatingBelow", "15");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().path("passed").asBoolean()).isTrue();
        assertThat(made.json().path("significant").asBoolean()).isTrue();
        JsonNode document = department
                .get("/api/v1/energy/savings/" + made.json().path("id").asString() + "/document")
                .json();
        assertThat(document.path("schema").asString()).isEqualTo("energy-saving.v1");
        assertThat(document.path("months").size()).isEqualTo(34); // 36 less two of the works
        // the months were made with 7 % saved
        assertThat(document.path("low").asDouble()
                        / document.path("saving").asDouble()
                        * document.path("share").asDouble())
                .isLessThan(0.07);
        assertThat(document.path("high").asDouble()
                        / document.path("saving").asDouble()
                        * document.path("share").asDouble())
                .isGreaterThan(0.07);
        Reply broken = department.upload(
                "/api/v1/energy/savings",
                "months.csv",
                "month,time,energy,output,temperature\n2024-01,baseline,x,1,1\n".getBytes(UTF_8));
        assertThat(broken.status()).as(broken.text()).isEqualTo(422);
        assertThat(broken.text()).contains("months.csv#2");
        assertThat(park.browserOf("auditor").get("/api/v1/energy/savings").text())
                .contains("二号炉余热回收");
        Browser stranger = staff.browser("enterprise", null, UUID.randomUUID());
        assertThat(stranger.get("/api/v1/energy/savings").json().path("items").size())
                .isZero();
        String code = code("JN");
        String number = made(
                "energy_retrofits",
                Map.of(
                        "code", code,
                        "firm", firm(),
                        "measure", "余热回收",
                        "industry", "COAL_CHEMICAL",
                        "expected", "1000",
                        "due", "2026-01-31"));
        moved(department, number, "finish", Map.of("done_on", "2026-01-20"));
        Browser other = staff.browser("department", staff.department(code("另一办")), null);
        Map<String, Object> measured = Map.of(
                "until", LocalDate.of(2026, 6, 30).toString(),
                "saved", made.json().path("saving").asString(),
                "error", made.json().path("error").asString(),
                "study", made.json().path("id").asString());
        // who reported the end does not recognise the saving
        assertThat(move(department, number, "measure", measured).status()).isIn(403, 409);
        moved(other, number, "measure", measured);
        assertThat(facts("retrofit_saving", code)).hasSize(1);
    }
}
