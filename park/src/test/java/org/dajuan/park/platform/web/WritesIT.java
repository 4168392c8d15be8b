package org.dajuan.park.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What holds for every write: idempotency, entity tags, the audit trail; shown with the administration of users. */
class WritesIT {

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final Browser admin = park.browserOf("admin");

    private static Map<String, Object> user(String login) {
        return Map.of("login", login, "displayName", "A. Person", "roles", List.of("leader"));
    }

    private static String fresh() {
        return "u" + UUID.randomUUID().toString().substring(0, 12);
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswerAndDoesNothing() {
        String key = UUID.randomUUID().toString();
        String login = fresh();
        Reply first = admin.post("/api/v1/users", user(login), "Idempotency-Key", key);
        Reply again = admin.post("/api/v1/users", user(login), "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isNotEmpty();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        String key = UUID.randomUUID().toString();
        admin.post("/api/v1/users", user(fresh()), "Idempotency-Key", key);
        Reply other = admin.post("/api/v1/users", user(fresh()), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().at("/values/value").asString()).isEqualTo(key);
    }

    @Test
    void aKeyBelongsToItsUser() {
        String key = UUID.randomUUID().toString();
        String login = fresh();
        admin.post("/api/v1/users", user(login), "Idempotency-Key", key);
        Browser leader = park.browserOf("leader");
        assertThat(leader.post("/api/v1/users", user(login), "Idempotency-Key", key)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        String key = UUID.randomUUID().toString();
        String login = fresh();
        Map<String, Object> wrong = Map.of("login", login, "displayName", "A", "roles", List.of("emperor"));
        assertThat(admin.post("/api/v1/users", wrong, "Idempotency-Key", key).status())
                .isEqualTo(422);
        assertThat(admin.post("/api/v1/users", user(login), "Idempotency-Key", key)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void twentyAtOnceUnderOneKeyMakeOneRecord() throws Exception {
        String key = UUID.randomUUID().toString();
        String login = fresh();
        List<Reply> replies = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Reply> send = () -> admin.post("/api/v1/users", user(login), "Idempotency-Key", key);
            List<Future<Reply>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                all.add(threads.submit(send));
            }
            for (Future<Reply> one : all) {
                replies.add(one.get());
            }
        }
        assertThat(replies).allMatch(reply -> reply.status() == 201);
        assertThat(replies.stream().map(Reply::text).distinct()).hasSize(1);
        assertThat(replies.stream().filter(r -> r.header("Idempotency-Replayed").isEmpty()))
                .hasSize(1);
    }

    @Test
    void anUnreadableKeyIsRefused() {
        assertThat(admin.post("/api/v1/users", user(fresh()), "Idempotency-Key", "with space")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aChangeMustNameTheVersionItWasMadeTo() {
        Reply made = admin.post("/api/v1/users", user(fresh()));
        String path = made.header("Location");
        Map<String, Object> change = Map.of("displayName", "B. Person", "roles", List.of("auditor"), "disabled", false);
        assertThat(admin.put(path, change).status()).isEqualTo(428);
        assertThat(admin.put(path, change, "If-Match", "W/\"x\"").status()).isEqualTo(400);
        Reply changed = admin.put(path, change, "If-Match", made.header("ETag"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"v2\"");
        assertThat(changed.field("displayName")).isEqualTo("B. Person");
        Reply late = admin.put(path, change, "If-Match", made.header("ETag"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().at("/values/present").asInt()).isEqualTo(2);
        assertThat(admin.get(path, "If-None-Match", "\"v2\"").status()).isEqualTo(304);
    }

    @Test
    void aListIsReadPageByPageWithoutRepetition() {
        for (int i = 0; i < 5; i++) {
            admin.post("/api/v1/users", user(fresh()));
        }
        List<String> seen = new ArrayList<>();
        String path = "/api/v1/users?limit=3";
        String cursor = "";
        do {
            Reply page = admin.get(cursor.isEmpty() ? path : path + "&cursor=" + cursor);
            page.json().path("items").forEach(item -> seen.add(item.path("id").asString()));
            JsonNode next = page.json().path("next");
            cursor = next.isNull() ? "" : next.asString();
        } while (!cursor.isEmpty());
        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(11);
        assertThat(admin.get("/api/v1/users?cursor=made-up").status()).isEqualTo(400);
        assertThat(admin.get("/api/v1/users?limit=0").status()).isEqualTo(400);
        assertThat(admin.get("/api/v1/users?limit=1000000").status()).isEqualTo(400);
        assertThat(admin.get("/api/v1/users?limit=two").status()).isEqualTo(400);
    }

    @Test
    void everyWriteIsRecordedWhetherItSucceedsOrNot() {
        String id = "audit-" + UUID.randomUUID();
        admin.post("/api/v1/users", user(fresh()), "X-Request-Id", id);
        admin.post(
                "/api/v1/users",
                Map.of("login", "x", "displayName", "", "roles", List.of()),
                "X-Request-Id",
                id + "-no");
        List<JsonNode> entries = entries(id);
        assertThat(entries).hasSize(2);
        JsonNode refused = entries.get(0);
        JsonNode done = entries.get(1);
        assertThat(done.path("outcome").asString()).isEqualTo("done");
        assertThat(done.path("action").asString()).isEqualTo("POST /api/v1/users");
        assertThat(done.path("actor").asString()).isEqualTo("demo-admin");
        assertThat(done.path("address").asString()).isEqualTo("127.0.0.1");
        assertThat(done.path("at").asString()).isNotEmpty();
        assertThat(refused.path("outcome").asString()).isEqualTo("refused");
        assertThat(refused.path("status").asInt()).isEqualTo(422);
    }

    private List<JsonNode> entries(String requestId) {
        JsonNode items = park.browserOf("auditor")
                .get("/api/v1/audit?limit=200&action=POST")
                .json()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(entry -> entry.path("requestId").asString().startsWith(requestId))
                .toList();
    }
}
