package org.dajuan.park.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Home;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sheets frozen, signed, verified, compared. */
class SheetsIT {
    private static final String SHEETS = "/api/v1/answers/sheets";

    private final ParkUnderTest park = SamplePark.shared();
    private final Browser leader = park.browserOf("leader");

    private JsonNode frozen(String asOf) {
        Reply made = leader.post(SHEETS, Map.of("asOf", asOf, "note", "年终"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void aFrozenSheetIsTheSheetAndItsBytesHaveTheHashThatIsSigned() throws Exception {
        JsonNode sheet = frozen("2025-12-31");
        String path = SHEETS + "/" + sheet.path("id").asString();
        byte[] json = leader.get(path + "/json").response().body();
        assertThat(sha256(json)).isEqualTo(sheet.path("sha256").asString());
        JsonNode kept = new JsonMapper().readTree(json);
        JsonNode list = leader.get("/api/v1/answers?asOf=2025-12-31").json().path("items");
        assertThat(kept.path("answers").size())
                .isEqualTo(list.size())
                .isEqualTo(sheet.path("answers").asInt());
        for (int i = 0; i < list.size(); i++) {
            JsonNode a = kept.path("answers").path(i);
            assertThat(List.of(
                            a.path("promise"),
                            a.path("verdict"),
                            a.path("light"),
                            a.path("reason").isNull()))
                    .isEqualTo(List.of(
                            list.path(i).path("code"),
                            list.path(i).path("verdict"),
                            list.path(i).path("light"),
                            false));
        }
        // The same day freezes to the same bytes.
        assertThat(frozen("2025-12-31").path("sha256")).isEqualTo(sheet.path("sha256"));

        String hash = sheet.path("sha256").asString();
        assertThat(leader.post(path + "/signatures", Map.of("sha256", "0".repeat(64)))
                        .status())
                .isEqualTo(409);
        Reply signed = leader.post(path + "/signatures", Map.of("sha256", hash));
        assertThat(signed.json().at("/signatures/0/sha256").asString()).isEqualTo(hash);
        assertThat(leader.post(path + "/signatures", Map.of("sha256", hash)).status())
                .isEqualTo(409);
        JsonNode verified =
                park.browserOf("auditor").get(path + "/verification").json();
        assertThat(verified.path("intact").asBoolean()).isTrue();
        assertThat(verified.path("parts").findValuesAsString("name"))
                .containsExactly("json", "docx", "html", "pdf", "xlsx");
        assertThat(sheet.path("papers").values().stream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("docx", "html", "pdf", "xlsx");
        for (String form : List.of("xlsx", "docx", "html", "pdf")) {
            Reply paper = leader.get(path + "/papers/" + form);
            assertThat(paper.status()).as(form).isEqualTo(200);
            assertThat(verified.path("parts").findValuesAsString("recorded"))
                    .contains(sha256(paper.response().body()));
        }
        Reply today = leader.get("/api/v1/answer-papers/pdf?asOf=2025-12-31");
        assertThat(today.response().headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(new String(today.response().body(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        // As of the same day the live sheet is the frozen one, to the byte.
        assertThat(sha256(today.response().body()))
                .isEqualTo(sha256(leader.get(path + "/papers/pdf").response().body()));
        assertThat(leader.get(SHEETS + "?year=2025&limit=1")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(leader.get(path).text()).contains(hash, "demo-leader");
    }

    @Test
    void whoMayNotAndWhatCannotBeIsRefused() {
        JsonNode sheet = frozen("2025-06-30");
        String path = SHEETS + "/" + sheet.path("id").asString();
        for (String role : List.of("department", "inspector", "auditor", "admin")) {
            Browser other = park.browserOf(role);
            assertThat(other.post(SHEETS, Map.of()).status()).as(role).isEqualTo(403);
            assertThat(other.post(path + "/signatures", Map.of("sha256", "x")).status())
                    .as(role)
                    .isEqualTo(403);
            assertThat(other.get(path).status()).as(role).isEqualTo(200);
        }
        Browser enterprise = park.browserOf("enterprise");
        for (String one : List.of("", "/json", "/verification", "/papers/xlsx")) {
            assertThat(enterprise.get(path + one).status()).as(one).isEqualTo(403);
        }
        assertThat(leader.post(SHEETS, Map.of("asOf", "2199-01-01")).text()).contains("has not come yet");
        assertThat(leader.post(SHEETS, Map.of("asOf", "soon")).status()).isEqualTo(422);
        assertThat(leader.post(SHEETS, Map.of("year", 1999)).status()).isEqualTo(404);
        assertThat(leader.get(path + "/papers/exe").status()).isEqualTo(404);
        assertThat(leader.get(SHEETS + "/nobody").status()).isBetween(400, 422);
        assertThat(leader.get(SHEETS + "/compare?first=x").status()).isBetween(400, 422);
    }

    @Test
    void twoSheetsAreComparedPromiseByPromise() {
        String first = frozen("2025-12-31").path("id").asString();
        String second = frozen("2026-01-31").path("id").asString();
        JsonNode c = leader.get(SHEETS + "/compare?first=" + first + "&second=" + second)
                .json();
        // The correction of 20 January 2026 is all that lies between them.
        assertThat(c.path("total").asInt()).isEqualTo(1);
        JsonNode row = c.at("/items/0");
        assertThat(row.path("subject").asString()).contains("就业");
        assertThat(row.at("/first/verdict").asString()).isEqualTo("met");
        assertThat(row.at("/second/verdict").asString()).isEqualTo("missed");
        assertThat(row.at("/first/value").asString()).isEqualTo("6012");
        assertThat(row.at("/second/value").asString()).isEqualTo("5712");
        assertThat(leader.get(SHEETS + "/compare?first=" + second).status()).isEqualTo(200);
    }

    /** What an owner of the database changes behind the triggers is found by the recomputed hash. */
    @Test
    void aChangedByteIsFound() {
        String id = frozen("2025-03-31").path("id").asString();
        String password = Objects.requireNonNull(park.bean(Home.class).findSecret("database.secret"))
                .lines()
                .filter(line -> line.startsWith("dajuan_owner="))
                .findFirst()
                .orElseThrow()
                .substring("dajuan_owner=".length());
        JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(
                park.bean("policyDataSource", HikariDataSource.class).getJdbcUrl(), "dajuan_owner", password));
        owner.sql("alter table answers.sheet disable trigger append_only").update();
        owner.sql(
                        "update answers.sheet set body = set_byte(body, 40, get_byte(body, 40) # 1) where id = cast(:id as uuid)")
                .param("id", id)
                .update();
        owner.sql("alter table answers.sheet enable trigger append_only").update();
        JsonNode verified = leader.get(SHEETS + "/" + id + "/verification").json();
        assertThat(verified.path("intact").asBoolean()).isFalse();
        assertThat(verified.at("/parts/0/intact").asBoolean()).isFalse();
        assertThat(verified.at("/parts/1/intact").asBoolean()).isTrue();
    }

    @Test
    void theApplicationCanNeitherChangeNorDropASheet() {
        frozen("2025-02-28");
        JdbcClient policy = park.bean("policyJdbcClient", JdbcClient.class);
        TransactionTemplate transaction =
                new TransactionTemplate(park.bean("transactionManager", PlatformTransactionManager.class));
        for (String change : List.of(
                "update answers.sheet set note = 'x'",
                "delete from answers.sheet_paper",
                "update answers.sheet_signature set sha256 = ''")) {
            assertThat(CurrentCaller.as(Caller.system("test"), () -> {
                        try {
                            transaction.executeWithoutResult(
                                    s -> policy.sql(change).update());
                            return "done";
                        } catch (RuntimeException e) {
                            return "refused";
                        }
                    }))
                    .as(change)
                    .isEqualTo("refused");
        }
    }
}
