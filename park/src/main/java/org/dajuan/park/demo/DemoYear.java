package org.dajuan.park.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dajuan.park.directory.Department;
import org.dajuan.park.directory.Departments;
import org.dajuan.park.directory.People;
import org.dajuan.park.directory.PersonData;
import org.dajuan.park.directory.PersonalData;
import org.dajuan.park.energy.EnergyDepartment;
import org.dajuan.park.identity.Account;
import org.dajuan.park.identity.Accounts;
import org.dajuan.park.indicators.IndicatorRegistry;
import org.dajuan.park.ledger.FactOrigin;
import org.dajuan.park.ledger.Imports;
import org.dajuan.park.plan.PlanDecisions;
import org.dajuan.park.plan.PlanImport;
import org.dajuan.park.plan.Plans;
import org.dajuan.park.plan.PromiseNow;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.SystemWork;
import org.dajuan.spine.indicators.Indicators;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The fictional park's two reports, its facts, its energy case and the people in charge, when there is no plan yet. Everything goes through the doors
 * that people use, in the name of the demo's leader, so that each row is as it would be had somebody uploaded the files.
 */
@Component
@Profile("demo")
class DemoYear {

    private static final Logger LOG = LoggerFactory.getLogger(DemoYear.class);
    private static final String LEADER = "demo-leader";
    private static final String SOURCE = "砾泉化工园区";

    private final DemoSettings settings;
    private final SystemWork system;
    private final Accounts accounts;
    private final Departments departments;
    private final People people;
    private final Plans plans;
    private final PlanImport planImport;
    private final PlanDecisions decisions;
    private final Indicators indicators;
    private final Imports imports;
    private final EnergyDepartment energy;

    DemoYear(
            DemoSettings settings,
            SystemWork system,
            Accounts accounts,
            Departments departments,
            People people,
            Plans plans,
            PlanImport planImport,
            PlanDecisions decisions,
            IndicatorRegistry indicators,
            Imports imports,
            EnergyDepartment energy) {
        this.settings = settings;
        this.system = system;
        this.accounts = accounts;
        this.departments = departments;
        this.people = people;
        this.plans = plans;
        this.planImport = planImport;
        this.decisions = decisions;
        this.indicators = indicators.indicators();
        this.imports = imports;
        this.energy = energy;
    }

    @EventListener(ApplicationReadyEvent.class)
    void take() {
        if (!settings.year() || !system.call("demo", plans::heads).isEmpty()) {
            return;
        }
        system.run("demo", this::takePeople);
        CurrentCaller.run(leader(), () -> {
            each("report-*.txt", file -> {
                int year = planImport.take(file, null, "").head().planYear();
                plans.promises(year).stream().filter(PromiseNow::inForce).forEach(p -> assign(year, p));
            });
            each("facts/*.csv", this::takeFacts);
            takeEnergyCase();
        });
        LOG.info("The demo's reports, evidence and energy case were taken in.");
    }

    /** The report names no departments; what is measured goes to the one that keeps the indicator, the rest is left to people. */
    private void assign(int year, PromiseNow promise) {
        UUID owner = indicators
                .findIndicator(String.valueOf(promise.promise().indicator()))
                .flatMap(i -> departments.findByName(i.owner()))
                .map(Department::id)
                .orElse(null);
        if (owner != null && promise.held().ownerId() == null) {
            decisions.assign(
                    year,
                    new PlanDecisions.Target(promise.code(), promise.version()),
                    new PlanDecisions.Assignment(owner, null, null, null, null, null, Set.of()),
                    "按指标归口落实责任单位");
        }
    }

    private void takeFacts(Path file) {
        String name = String.valueOf(file.getFileName());
        imports.table(file, new Imports.Wish(name, SOURCE, null, false, FactOrigin.FILE));
    }

    /** The case as a person would send it: a zip of its tables. */
    private void takeEnergyCase() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            each("carbon/*", file -> {
                try {
                    zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                    Files.copy(file, zip);
                } catch (IOException e) {
                    throw new UncheckedIOException("The demo's " + file + " cannot be packed.", e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's energy case cannot be packed.", e);
        }
        energy.account(bytes.toByteArray());
    }

    private Caller leader() {
        Account account = system.call("demo", () -> accounts.account(LEADER));
        return new Caller(account.id(), LEADER, Set.of(Role.LEADER), null, null, null, false);
    }

    /** Name, duty and telephone of who answers for a department; our own file, no quotes in it. */
    private void takePeople() {
        each("people.csv", file -> {
            for (String line : lines(file)) {
                String[] row = line.split(",", -1);
                people.add(new PersonData(
                        departments.findByName(row[0]).orElseThrow().id(),
                        null,
                        row[2],
                        new PersonalData(row[1], row[3], null)));
            }
        });
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's " + file + " cannot be read.", e);
        }
    }

    /** The demo's files of that name in order, each as a file of its own name. */
    private static void each(String pattern, Consumer<Path> work) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath:demo/" + pattern);
            Arrays.sort(found, (a, b) -> String.valueOf(a.getFilename()).compareTo(String.valueOf(b.getFilename())));
            Path folder = Files.createTempDirectory("dajuan-demo");
            for (Resource resource : found) {
                Path file = folder.resolve(String.valueOf(resource.getFilename()));
                try (InputStream in = resource.getInputStream()) {
                    Files.copy(in, file);
                }
                work.accept(file);
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's " + pattern + " cannot be read.", e);
        }
    }
}
