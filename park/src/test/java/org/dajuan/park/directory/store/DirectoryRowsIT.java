package org.dajuan.park.directory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.directory.Codes;
import org.dajuan.park.directory.EnterpriseData;
import org.dajuan.park.directory.Enterprises;
import org.dajuan.park.directory.People;
import org.dajuan.park.directory.PersonData;
import org.dajuan.park.directory.PersonalData;
import org.dajuan.park.directory.SiteData;
import org.dajuan.park.directory.Sites;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two enterprises in the tables themselves, by SQL as the application's role: what no door can forget to filter. */
class DirectoryRowsIT {

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final JdbcClient sql = park.bean("policyJdbcClient", JdbcClient.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(park.bean("transactionManager", PlatformTransactionManager.class));
    private final Caller admin = caller(Role.ADMIN, null);
    private final UUID one = firm();
    private final UUID two = firm();

    private static Caller caller(Role role, @Nullable UUID enterprise) {
        return new Caller(UUID.randomUUID(), "test", Set.of(role), null, enterprise, null, false);
    }

    private UUID firm() {
        return CurrentCaller.as(admin, () -> {
            UUID id = park.bean(Enterprises.class)
                    .add(new EnterpriseData(Codes.creditCode(), "企业", null, null, null, null, null, null))
                    .id();
            park.bean(Sites.class).add(new SiteData(id, null, "厂", null, null, null));
            park.bean(People.class).add(new PersonData(null, id, null, new PersonalData("某人", null, null)));
            return id;
        });
    }

    private <T> T as(Caller caller, Supplier<T> work) {
        return CurrentCaller.as(caller, () -> transaction.execute(status -> work.get()));
    }

    private List<@Nullable UUID> ids(String query) {
        return sql.sql(query).query(UUID.class).list();
    }

    @Test
    void eachSeesItsOwnRowsInEveryTable() {
        Map<String, String> owners = Map.of(
                "enterprise", "select id from directory.enterprise",
                "site", "select distinct enterprise_id from directory.site",
                "person", "select distinct enterprise_id from directory.person",
                "personal data",
                        "select distinct p.enterprise_id from directory.personal_data d"
                                + " join directory.person p on p.id = d.person_id");
        owners.forEach((table, query) -> {
            assertThat(as(caller(Role.ENTERPRISE, one), () -> ids(query)))
                    .as(table)
                    .containsExactly(one);
            assertThat(as(caller(Role.ENTERPRISE, two), () -> ids(query)))
                    .as(table)
                    .containsExactly(two);
            assertThat(as(caller(Role.ENTERPRISE, null), () -> ids(query)))
                    .as(table)
                    .isEmpty();
            assertThat(as(caller(Role.LEADER, null), () -> ids(query)))
                    .as(table)
                    .contains(one, two);
        });
        assertThat(as(
                        caller(Role.ENTERPRISE, one),
                        () -> sql.sql("select count(*) from directory.personal_data")
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
        assertThat(as(caller(Role.AUDITOR, null), () -> ids("select person_id from directory.personal_data")))
                .isEmpty();
    }

    @Test
    void anEnterpriseChangesItsContactAndNothingElse() {
        Caller caller = caller(Role.ENTERPRISE, one);
        String contact = "update directory.enterprise set phone = '12345' where id = ";
        assertThat(as(caller, () -> sql.sql(contact + "'" + one + "'").update()))
                .isEqualTo(1);
        assertThat(as(caller, () -> sql.sql(contact + "'" + two + "'").update()))
                .isZero();
        for (String forbidden : List.of(
                "update directory.enterprise set name = 'x' where id = '" + one + "'",
                "update directory.enterprise set active = false where id = '" + one + "'",
                "insert into directory.site (id, name) values (gen_random_uuid(), 'x')",
                "insert into directory.zone (id, name, name_keys) values (gen_random_uuid(), 'x', '{x}')",
                "delete from directory.enterprise where id = '" + one + "'")) {
            assertThatThrownBy(() -> as(caller, () -> sql.sql(forbidden).update()))
                    .as(forbidden)
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(as(
                        caller,
                        () -> sql.sql("update directory.person set duty = 'x'").update()))
                .isZero();
        assertThat(as(
                        caller,
                        () -> sql.sql("delete from directory.personal_data").update()))
                .isZero();
    }

    @Test
    void anUploadIsSeenByWhoSentIt() {
        Caller mine = caller(Role.DEPARTMENT, null);
        UUID id = UUID.randomUUID();
        as(
                mine,
                () -> sql.sql(
                                "insert into directory.import_upload values (:id, platform.caller_id(), 's', 'f', '', '{}', '{}', now())")
                        .param("id", id)
                        .update());
        String query = "select id from directory.import_upload where id = '" + id + "'";
        assertThat(as(mine, () -> ids(query))).containsExactly(id);
        assertThat(as(caller(Role.DEPARTMENT, null), () -> ids(query))).isEmpty();
        assertThat(as(admin, () -> ids(query))).isEmpty();
    }
}
