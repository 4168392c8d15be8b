package org.dajuan.park.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Definitions, values and moments that mean no good. */
class RegisterHostileIT {

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final Staff staff = new Staff(park);
    private final UUID firm = UUID.randomUUID();

    private static Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("subject", "试车");
        values.put("flow", 3);
        values.put("toxic", true);
        values.put("filed_on", "2024-02-07");
        return values;
    }

    private Reply made(Browser enterprise, String register) throws Exception {
        Dropped.await(enterprise, "/api/v1/registers/" + register);
        Reply made = enterprise.post("/api/v1/registers/" + register + "/records", Map.of("values", values()));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made;
    }

    @Test
    void hostileExpressionsCyclesAndContradictionsAreRefusedWithTheirPlace() throws Exception {
        Map<String, String> evil = new HashMap<>();
        evil.put(
                "loops",
                Dropped.unseen("loops")
                        .replace(
                                "flow * 365",
                                "flow * 365 + decimal(string([1,2,3,4,5,6,7,8,9].map(a, [1,2,3,4,5,6,7,8,9].map(b, [1,2,3,4,5,6,7,8,9].map(c, [1,2,3,4,5,6,7,8,9].map(d, [1,2,3,4,5,6,7,8,9].map(e, e))))).size()))"));
        evil.put("dyn", Dropped.unseen("dyn").replace("flow * 365", "dyn(flow)"));
        evil.put("cycle", Dropped.unseen("cycle").replace("to: filed, who", "to: draft, who"));
        evil.put(
                "guards",
                Dropped.unseen("guards").replace("from: draft\n", "from: draft\n      guard: flow > 5 && flow < 3\n"));
        evil.put("bomb", "a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\n");
        evil.put("deep", "[".repeat(20_000));
        evil.put("tag", "!!java.net.URL [\"http://x\"]\n");
        for (Map.Entry<String, String> e : evil.entrySet()) {
            Dropped.drop(park, "evil_" + e.getKey() + ".yaml", e.getValue());
        }
        Dropped.drop(park, "good.yaml", Dropped.unseen("good"));
        Browser leader = park.browserOf("leader");
        assertThat(Dropped.await(leader, "/api/v1/registers/trial_good").status())
                .isEqualTo(200);
        String troubles =
                leader.get("/api/v1/registers").json().path("troubles").toString();
        for (String name : evil.keySet()) {
            assertThat(troubles).as(name).contains("unseen/evil_" + name + ".yaml");
            assertThat(leader.get("/api/v1/registers/trial_" + name).status())
                    .as(name)
                    .isEqualTo(404);
            java.nio.file.Files.delete(Dropped.folder(park).resolve("evil_" + name + ".yaml"));
        }
    }

    @Test
    void ofTwoWhoMoveOneRecordAtOnceOneWinsAndTheOtherIsToldWhoWhenAndWhat() throws Exception {
        Dropped.drop(park, "race.yaml", Dropped.unseen("race"));
        Browser first = staff.browser("enterprise", null, firm);
        Browser second = staff.browser("enterprise", null, firm);
        for (int round = 0; round < 5; round++) {
            Reply made = made(first, "trial_race");
            String path = "/api/v1/records/" + made.json().at("/record/id").asString() + "/transitions/submit";
            ConcurrentLinkedQueue<Reply> replies = new ConcurrentLinkedQueue<>();
            List<Thread> threads = new ArrayList<>();
            for (Browser b : List.of(first, second)) {
                threads.add(Thread.startVirtualThread(
                        () -> replies.add(b.post(path, Map.of(), "If-Match", made.header("ETag")))));
            }
            for (Thread t : threads) {
                t.join();
            }
            List<Integer> statuses =
                    replies.stream().map(Reply::status).sorted().toList();
            assertThat(statuses).containsExactly(200, 412);
            Reply lost =
                    replies.stream().filter(r -> r.status() == 412).findFirst().orElseThrow();
            assertThat(lost.json().at("/values/by").asString()).isNotEmpty();
            assertThat(lost.json().at("/values/at").asString()).isNotEmpty();
            assertThat(lost.json().at("/values/command").asString()).isEqualTo("submit");
            assertThat(lost.json().at("/values/state").asString()).isEqualTo("review");
        }
    }

    @Test
    void markupStaysTextAndWhatIsNoPhotoIsRefused() throws Exception {
        Dropped.drop(
                park,
                "photo.yaml",
                Dropped.unseen("photo")
                        .replace(
                                "  - {id: toxic,",
                                "  - {id: picture, type: photo, name: {zh: 照片, en: Photo}}\n  - {id: toxic,"));
        Browser enterprise = staff.browser("enterprise", null, firm);
        Dropped.await(enterprise, "/api/v1/registers/trial_photo");
        Map<String, Object> values = values();
        String markup = "<img src=x onerror=alert(1)>=1+1";
        values.put("subject", markup);
        String fake = enterprise
                .upload("/api/v1/attachments", "a.jpg", "<html>no photo</html>".getBytes(StandardCharsets.UTF_8))
                .field("hash");
        values.put("picture", fake);
        Reply refused = enterprise.post("/api/v1/registers/trial_photo/records", Map.of("values", values));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.text()).contains("values.picture").contains("a.jpg").contains("image/jpeg");
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
        String real = enterprise.upload("/api/v1/attachments", "b.png", png).field("hash");
        values.put("picture", Map.of("hash", real, "taken", "2024-02-07T08:00:00Z", "place", List.of(108.6, 40.5)));
        Reply made = enterprise.post("/api/v1/registers/trial_photo/records", Map.of("values", values));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().at("/record/values/subject").asString()).isEqualTo(markup);
        assertThat(made.json().at("/record/values/picture/hash").asString()).isEqualTo(real);
        assertThat(made.header("Content-Type")).startsWith("application/json");
        byte[] sheet = enterprise
                .get("/api/v1/registers/trial_photo/records.xlsx")
                .response()
                .body();
        assertThat(new String(sheet, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        Reply unknown = enterprise.post(
                "/api/v1/registers/trial_photo/records",
                Map.of(
                        "values",
                        Map.of(
                                "subject",
                                "x",
                                "flow",
                                1,
                                "toxic",
                                true,
                                "filed_on",
                                "2024-02-07",
                                "picture",
                                "0".repeat(64))));
        assertThat(unknown.status()).isEqualTo(422);
    }

    @Test
    void theDatabaseGoneInMidTransitionLeavesTheRecordWhereItWas() throws Exception {
        Dropped.drop(park, "gone.yaml", Dropped.unseen("gone"));
        Browser enterprise = staff.browser("enterprise", null, firm);
        Reply made = made(enterprise, "trial_gone");
        String path = "/api/v1/records/" + made.json().at("/record/id").asString();
        // Somebody holds the record, so that the transition waits in its midst; then its connection is cut.
        TransactionTemplate held =
                new TransactionTemplate(park.bean("transactionManager", PlatformTransactionManager.class));
        ConcurrentLinkedQueue<Reply> replies = new ConcurrentLinkedQueue<>();
        Thread[] waiting = new Thread[1];
        org.dajuan.park.platform.CurrentCaller.run(
                org.dajuan.park.platform.Caller.system("test"),
                () -> held.executeWithoutResult(s -> {
                    JdbcClient sql = park.bean("policyJdbcClient", JdbcClient.class);
                    sql.sql("select id from register.record where id = :id for update")
                            .param(
                                    "id",
                                    UUID.fromString(made.json().at("/record/id").asString()))
                            .query((r, n) -> 1)
                            .list();
                    waiting[0] = Thread.startVirtualThread(() -> replies.add(
                            enterprise.post(path + "/transitions/submit", Map.of(), "If-Match", made.header("ETag"))));
                    int cut = 0;
                    for (int i = 0; i < 50 && cut == 0; i++) {
                        try {
                            Thread.sleep(100);
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        cut = sql.sql("""
                        select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity
                        where wait_event_type = 'Lock' and usename = current_user and pid <> pg_backend_pid()
                        """).query(Integer.class).single();
                    }
                    assertThat(cut).isEqualTo(1);
                }));
        waiting[0].join();
        assertThat(replies.peek().status()).isEqualTo(503);
        Reply now = enterprise.get(path);
        assertThat(now.status()).as(now.text()).isEqualTo(200);
        assertThat(now.json().at("/record/state").asString()).isEqualTo("draft");
        assertThat(now.json().path("timeline").size()).isEqualTo(1);
        Reply again = enterprise.post(path + "/transitions/submit", Map.of(), "If-Match", made.header("ETag"));
        assertThat(again.status()).as(again.text()).isEqualTo(200);
    }
}
