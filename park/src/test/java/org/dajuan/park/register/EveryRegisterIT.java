package org.dajuan.park.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.Staff;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Every register × every role × every action, through SQL as the policy role and through the API. */
class EveryRegisterIT {

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final Staff staff = new Staff(park);
    private final UUID firm = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    private record Walker(String name, Caller caller, Browser browser) {}

    private int as(Caller caller, java.util.function.ToIntFunction<JdbcClient> work) {
        return CurrentCaller.as(
                caller,
                () -> Objects.requireNonNull(
                        new TransactionTemplate(park.bean("transactionManager", PlatformTransactionManager.class))
                                .execute(s -> work.applyAsInt(park.bean("policyJdbcClient", JdbcClient.class)))));
    }

    private Walker walker(String name, @Nullable UUID department, @Nullable UUID enterprise) {
        String role = name.replaceAll("-.*", "");
        Caller caller = new Caller(UUID.randomUUID(), name, Set.of(Role.of(role)), department, enterprise, null, false);
        return new Walker(name, caller, staff.browser(role, department, enterprise));
    }

    private List<Walker> walkers() {
        return List.of(
                walker("leader", null, null),
                walker("inspector", null, null),
                walker("department", staff.department("一局"), null),
                walker("enterprise-own", null, firm),
                walker("enterprise-other", null, other),
                walker("auditor", null, null),
                walker("admin", null, null));
    }

    /** A record of the firm in the register's first state, made by the system. */
    private UUID record(String register, String start, JsonNode detail) {
        UUID id = UUID.randomUUID();
        boolean restricted = detail.path("sensitivity").asString().equals("restricted");
        List<String> roles = new ArrayList<>();
        detail.path("roles").forEach(r -> roles.add(r.asString()));
        as(Caller.system("test"), sql -> {
            sql.sql("""
                    insert into register.record (id, register, number, version, seq, state, ended, restricted, for_inspector,
                        for_department, for_enterprise, enterprise_id, title, made_at, changed_at, events, hash, doc)
                    values (:id, :register, :number, :version, 1, :state, false, :restricted, :inspector, :department,
                        :enterprise, :firm, 'x', now(), now(), ' create ', sha256('x'), '{}')
                    """)
                    .param("id", id)
                    .param("register", register)
                    .param("number", "T" + id)
                    .param("version", detail.path("version").asInt())
                    .param("state", start)
                    .param("restricted", restricted)
                    .param("inspector", !restricted || roles.contains("inspector"))
                    .param("department", !restricted || roles.contains("department"))
                    .param("enterprise", roles.contains("enterprise"))
                    .param("firm", firm)
                    .update();
            sql.sql("""
                    insert into register.entry (record_id, seq, at, stored_at, version, kind, subject, command, from_state,
                        to_state, payload_hash, prev_hash, hash)
                    values (:id, 1, now() - interval '1 minute', now(), :version, 'CREATED', 'create', 'create', '', :state, sha256('p'),
                        sha256(convert_to('dajuan-record.v1', 'UTF8') || uuid_send(:id)), sha256('x'))
                    """)
                    .param("id", id)
                    .param("version", detail.path("version").asInt())
                    .param("state", start)
                    .update();
            return sql.sql(
                            "insert into register.payload (record_id, seq, salt, body, by_name) values (:id, 1, 'x', '{}', 'x')")
                    .param("id", id)
                    .update();
        });
        return id;
    }

    @Test
    void everybodySeesAndDoesWhatIsHisAndNothingElse() {
        List<Walker> walkers = walkers();
        Browser leader = park.browserOf("leader");
        int actions = 0;
        for (JsonNode register : leader.get("/api/v1/registers").json().path("items")) {
            String id = register.path("id").asString();
            JsonNode detail = leader.get("/api/v1/registers/" + id).json();
            String start = detail.path("start").asString();
            UUID record = record(id, start, detail);
            List<String> roles = new ArrayList<>();
            detail.path("roles").forEach(r -> roles.add(r.asString()));
            boolean restricted = detail.path("sensitivity").asString().equals("restricted");
            for (Walker w : walkers) {
                String role = w.name().replaceAll("-.*", "");
                boolean sees = switch (w.name()) {
                    case "leader", "auditor" -> true;
                    case "inspector", "department" -> !restricted || roles.contains(role);
                    case "enterprise-own" -> roles.contains("enterprise");
                    default -> false;
                };
                String what = id + " " + w.name();
                actions += throughSql(w, record, sees, what);
                actions += throughHttp(w, record, id, detail, sees, role, what);
            }
        }
        System.out.printf("EveryRegisterIT: %d actions walked%n", actions);
        assertThat(actions).isGreaterThan(100);
    }

    private int throughSql(Walker w, UUID record, boolean sees, String what) {
        int expected = sees ? 1 : 0;
        for (String table : List.of("record where id", "entry where record_id", "payload where record_id")) {
            assertThat(as(
                            w.caller(),
                            sql -> sql.sql("select count(*) from register." + table + " = :id")
                                    .param("id", record)
                                    .query(Integer.class)
                                    .single()))
                    .as(what + " selects " + table)
                    .isEqualTo(expected);
        }
        // Nobody moves a record past its log, and whoever does not see it moves nothing at all.
        if (sees && !w.name().equals("auditor")) {
            assertThatThrownBy(() -> as(
                            w.caller(),
                            sql -> sql.sql("update register.record set state = 'nowhere', seq = 9 where id = :id")
                                    .param("id", record)
                                    .update()))
                    .as(what + " forges the state")
                    .hasStackTraceContaining("does not stand where its log ends");
        } else {
            assertThat(as(
                            w.caller(),
                            sql -> sql.sql("update register.record set title = 'mine' where id = :id")
                                    .param("id", record)
                                    .update()))
                    .as(what + " updates")
                    .isZero();
        }
        for (String forbidden : List.of(
                "delete from register.record where id = :id",
                "delete from register.entry where record_id = :id",
                "update register.entry set kind = 'x' where record_id = :id",
                "update register.payload set body = '{}' where record_id = :id",
                "update register.record set number = 'x' where id = :id",
                "update register.record set for_enterprise = true where id = :id",
                "update register.tally set total = 0 where :id is not null")) {
            assertThatThrownBy(() -> as(
                            w.caller(),
                            sql -> sql.sql(forbidden).param("id", record).update()))
                    .as(what + ": " + forbidden)
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() ->
                        as(w.caller(), sql -> sql.sql("""
                        insert into register.entry (record_id, seq, at, stored_at, person, version, kind, subject, command,
                            from_state, to_state, payload_hash, prev_hash, hash)
                        select :id, 2, now(), now(), gen_random_uuid(), 1, 'MOVED', 'x', 'x', '', '', sha256('p'), sha256('x'), sha256('y')
                        """).param("id", record).update()))
                .as(what + " writes in another's name")
                .hasStackTraceContaining("row-level security");
        return 11;
    }

    private int throughHttp(
            Walker w, UUID record, String register, JsonNode detail, boolean sees, String role, String what) {
        String path = "/api/v1/records/" + record;
        assertThat(w.browser().get(path).status()).as(what).isEqualTo(sees ? 200 : 404);
        assertThat(w.browser()
                        .get("/api/v1/registers/" + register + "/records?filter=&limit=200")
                        .text()
                        .contains(record.toString()))
                .as(what + " lists")
                .isEqualTo(sees);
        int actions = 2;
        Map<String, List<String>> who = new LinkedHashMap<>();
        detail.path("transitions").forEach(t -> {
            List<String> may = new ArrayList<>();
            (t.path("who").isEmpty() ? detail.path("roles") : t.path("who"))
                    .forEach(x ->
                            may.add(x.isString() ? x.asString() : x.path("role").asString()));
            who.put(t.path("id").asString(), may);
        });
        for (Map.Entry<String, List<String>> t : who.entrySet()) {
            if (t.getValue().contains(role) && sees) {
                continue;
            }
            Reply reply =
                    w.browser().post(path + "/transitions/" + t.getKey(), Map.of("reason", "x"), "If-Match", "\"v1\"");
            assertThat(reply.status()).as(what + " " + t.getKey() + " " + reply).isIn(403, 404, 409);
            if (sees && !List.of("auditor", "admin").contains(role) && reply.status() == 409) {
                assertThat(reply.text()).as(what + " " + t.getKey()).contains("move.not-from-here");
            }
            actions++;
        }
        boolean creates = detail.path("creators").isEmpty()
                        && detail.path("roles").toString().contains("\"" + role + "\"")
                || detail.path("creators").toString().contains("\"role\":\"" + role + "\"");
        Reply made = w.browser().post("/api/v1/registers/" + register + "/records", Map.of("values", Map.of()));
        assertThat(made.status()).as(what + " creates " + made).isIn(creates ? List.of(422) : List.of(403));
        assertThat(w.browser().post(path + "/comments", Map.of("body", "x")).status())
                .as(what + " comments")
                .isEqualTo(sees ? 201 : role.equals("admin") ? 403 : 404);
        return actions + 2;
    }
}
