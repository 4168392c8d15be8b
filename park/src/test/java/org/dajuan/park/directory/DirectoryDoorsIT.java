package org.dajuan.park.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The doors of the directory as other packages use them. */
class DirectoryDoorsIT {

    private static final Caller ADMIN = caller(Role.ADMIN, null);

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final Departments departments = park.bean(Departments.class);
    private final Zones zones = park.bean(Zones.class);
    private final Enterprises enterprises = park.bean(Enterprises.class);
    private final Sites sites = park.bean(Sites.class);
    private final People people = park.bean(People.class);
    private final Substances substances = park.bean(Substances.class);

    private static Caller caller(Role role, @Nullable UUID enterprise) {
        return new Caller(UUID.randomUUID(), "test", Set.of(role), null, enterprise, null, false);
    }

    private static String fresh(String name) {
        return name + UUID.randomUUID().toString().substring(0, 8);
    }

    private static EnterpriseData firm(String name) {
        return new EnterpriseData(Codes.creditCode(), name, null, "化工", null, null, "0477-1234567", null);
    }

    private <T> T asAdmin(CurrentCaller.Work<T> work) {
        return CurrentCaller.as(ADMIN, work);
    }

    @Test
    void aDepartmentIsFoundByNameAndAliasHoweverWritten() {
        String name = fresh("应急管理局");
        Department made = asAdmin(() -> departments.add(new DepartmentData(null, name, List.of(name + "(应急)"))));
        asAdmin(() -> {
            assertThat(departments.find(made.id())).contains(made);
            assertThat(departments.findByName(" " + name.toUpperCase(java.util.Locale.ROOT)))
                    .contains(made);
            assertThat(departments.findByName(name + "(应 急)")).contains(made);
            assertThat(departments.findByName(name + "x")).isEmpty();
            assertThat(departments.all()).contains(made);
            return made;
        });
        assertThatThrownBy(() -> asAdmin(() -> departments.add(new DepartmentData(null, name + "(应急)", null))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("already");
    }

    @Test
    void aTreeHasNoCircleAndAnEnd() {
        Zone top = asAdmin(() -> zones.add(new ZoneData(null, fresh("东区"))));
        Zone below = asAdmin(() -> zones.add(new ZoneData(top.id(), fresh("东一区"))));
        assertThatThrownBy(() -> asAdmin(() -> zones.change(top.id(), 1, new ZoneData(below.id(), top.name()))))
                .hasMessageContaining("below the record itself");
        assertThatThrownBy(() -> asAdmin(() -> zones.add(new ZoneData(UUID.randomUUID(), fresh("z")))))
                .hasMessageContaining("There is no parent");
        UUID deepest = asAdmin(() -> {
            UUID parent = below.id();
            for (int level = 3; level <= 10; level++) {
                parent = zones.add(new ZoneData(parent, fresh("z"))).id();
            }
            return parent;
        });
        assertThatThrownBy(() -> asAdmin(() -> zones.add(new ZoneData(deepest, fresh("z")))))
                .hasMessageContaining("ten levels");
    }

    @Test
    void whatIsOutOfUseKeepsItsIdAndFreesItsName() {
        String name = fresh("统计中心");
        Department old = asAdmin(() -> departments.add(new DepartmentData(null, name, null)));
        Department ended = asAdmin(() -> departments.setActive(old.id(), 1, false));
        assertThat(ended.active()).isFalse();
        assertThat(ended.version()).isEqualTo(2);
        Department successor = asAdmin(() -> departments.add(new DepartmentData(null, name, null)));
        asAdmin(() -> {
            assertThat(departments.find(old.id())).contains(ended);
            assertThat(departments.findByName(name)).contains(successor);
            return true;
        });
    }

    @Test
    void anOldVersionChangesNothing() {
        Department made = asAdmin(() -> departments.add(new DepartmentData(null, fresh("d"), null)));
        DepartmentData data = new DepartmentData(null, fresh("d"), null);
        asAdmin(() -> departments.change(made.id(), 1, data));
        assertThatThrownBy(() -> asAdmin(() -> departments.change(made.id(), 1, data)))
                .hasMessageContaining("has version 2");
    }

    @Test
    void anEnterpriseStandsOnceByItsCode() {
        EnterpriseData data = firm(fresh("昊澄化学"));
        Enterprise made = asAdmin(() -> enterprises.add(data));
        assertThat(asAdmin(() -> enterprises.findByCreditCode(new CreditCode(data.creditCode()))))
                .contains(made);
        assertThatThrownBy(() -> asAdmin(() -> enterprises.add(data)))
                .hasMessageContaining("credit code " + data.creditCode() + " already");
        assertThatThrownBy(() -> asAdmin(() -> enterprises.add(
                        new EnterpriseData(Codes.creditCode(), "x", null, null, UUID.randomUUID(), null, null, null))))
                .hasMessageContaining("There is no zone");
    }

    @Test
    void anEnterpriseSeesItselfAloneAndChangesItsContactAlone() {
        Enterprise own = asAdmin(() -> enterprises.add(firm(fresh("甲"))));
        Enterprise other = asAdmin(() -> enterprises.add(firm(fresh("乙"))));
        Caller caller = caller(Role.ENTERPRISE, own.id());
        CurrentCaller.run(caller, () -> {
            assertThat(enterprises.all()).containsExactly(own);
            assertThat(enterprises.find(other.id())).isEmpty();
            assertThat(enterprises.findByCreditCode(new CreditCode(other.creditCode())))
                    .isEmpty();
            Enterprise changed =
                    enterprises.changeContact(own.id(), 1, new EnterpriseContact("化工大道1号", "13800000000", null));
            assertThat(changed.address()).isEqualTo("化工大道1号");
            assertThatThrownBy(() -> enterprises.change(own.id(), 2, firm("别名")))
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> enterprises.changeContact(other.id(), 1, new EnterpriseContact(null, null, null)))
                    .hasMessageContaining("not yours to see");
        });
    }

    @Test
    void aPersonIsErasedAndItsIdStays() {
        Person made = asAdmin(
                () -> people.add(new PersonData(null, null, "安全总监", new PersonalData("张三", "13800000000", "a@b.cn"))));
        Person erased = asAdmin(() -> people.erase(made.id(), 1));
        assertThat(erased.personal()).isNull();
        assertThat(erased.erasedAt()).isNotNull();
        assertThat(erased.duty()).isEqualTo("安全总监");
        assertThat(asAdmin(() -> people.find(made.id()))).contains(erased);
        assertThat(asAdmin(() -> people.erase(made.id(), 2))).isEqualTo(erased);
        assertThatThrownBy(() -> asAdmin(() -> people.change(
                        made.id(), 2, new PersonData(null, null, null, new PersonalData("李四", null, null)))))
                .hasMessageContaining("erased");
    }

    @Test
    void aSiteAndASubstanceAreKept() {
        Enterprise firm = asAdmin(() -> enterprises.add(firm(fresh("丙"))));
        Site site = asAdmin(() -> sites.add(
                new SiteData(firm.id(), null, "一厂", null, new BigDecimal("106.98"), new BigDecimal("39.4321234"))));
        assertThat(site.latitude()).isEqualTo(new BigDecimal("39.432123"));
        assertThat(asAdmin(() -> sites.ofEnterprise(firm.id()))).containsExactly(site);
        assertThatThrownBy(() -> new SiteData(null, null, "x", null, new BigDecimal("1e999999999"), BigDecimal.ONE))
                .hasMessageContaining("Expected degrees");

        Cas cas = new Cas("999999-99-4");
        Substance substance =
                asAdmin(() -> substances.add(new SubstanceData(cas.text(), "试验品", null, "1230", List.of("样品"))));
        assertThat(asAdmin(() -> substances.findByCas(cas))).contains(substance);
    }

    @Test
    void nobodySeesAnything() {
        asAdmin(() -> departments.add(new DepartmentData(null, fresh("d"), null)));
        assertThat(CurrentCaller.as(Caller.NOBODY, departments::all)).isEmpty();
    }

    @Test
    void theCalendarsOfFiveYearsAreThere() {
        var calendar = park.bean(WorkCalendars.class).calendar();
        assertThat(calendar.years()).extracting(year -> year.year()).containsExactly(2023, 2024, 2025, 2026, 2027);
        assertThat(calendar.isProvisional(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(calendar.isProvisional(LocalDate.of(2027, 1, 1))).isTrue();
    }
}
