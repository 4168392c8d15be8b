package org.dajuan.park.register;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import org.dajuan.park.indicators.IndicatorRegistry;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.SystemWork;
import org.dajuan.park.register.store.DefinitionVersions;
import org.dajuan.park.register.store.DefinitionVersions.Stored;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.register.DefinitionReader;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.engine.Engine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The definitions in force. Folders are looked at every second; a new or changed file is read, checked, kept in the database and put to
 * work at once. One that will not do is told and leaves everything else as it is; a file that is gone changes nothing.
 */
@Component
class DefinitionShelf implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(DefinitionShelf.class);

    private final DefinitionFolders folders;
    private final DefinitionVersions store;
    private final Acceptance acceptance;
    private final IndicatorRegistry indicators;
    private final SystemWork system;
    private final Clock clock;
    private final Map<String, Register> inForce = new ConcurrentSkipListMap<>();
    private final Map<String, Register> earlier = new ConcurrentHashMap<>();
    private final ReentrantLock looking = new ReentrantLock();
    private volatile List<Trouble> troubles = List.of();

    DefinitionShelf(
            DefinitionFolders folders,
            DefinitionVersions store,
            Acceptance acceptance,
            IndicatorRegistry indicators,
            SystemWork system,
            Clock clock) {
        this.folders = folders;
        this.store = store;
        this.acceptance = acceptance;
        this.indicators = indicators;
        this.system = system;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        for (Stored s : system.call("registers", store::inForce)) {
            RegisterDefinition definition = DefinitionReader.read(s.body()).definition();
            if (definition == null) {
                LOG.error(
                        "Registers: version {} of {} in the database can no longer be read", s.version(), s.register());
            } else {
                inForce.put(s.register(), register(definition, s));
            }
        }
        offer();
        List<Trouble> found = new ArrayList<>();
        take(DefinitionFolders.shipped(), true, found);
        found.forEach(t -> LOG.warn(
                "Registers: {}:{}:{}: {}; expected {}. {}",
                t.file(),
                t.line(),
                t.column(),
                t.value(),
                t.expected(),
                t.advice()));
        look();
    }

    /** Looks at the folders and takes what is new. */
    @Scheduled(fixedDelayString = "${dajuan.register.look:1s}")
    void look() {
        // Somebody else's look is as good as ours.
        if (!looking.tryLock()) {
            return;
        }
        try {
            List<DefinitionFolders.Found> found = folders.changed();
            if (found != null) {
                List<Trouble> next = new ArrayList<>();
                List<Trouble> before = troubles;
                take(found, false, next);
                next.stream()
                        .filter(t -> t.error() && !before.contains(t))
                        .forEach(t -> LOG.warn(
                                "Registers: {}:{}:{}: {}; expected {}. {}",
                                t.file(),
                                t.line(),
                                t.column(),
                                t.value(),
                                t.expected(),
                                t.advice()));
                troubles = List.copyOf(next);
            }
        } catch (RuntimeException e) {
            // The next look is in a second; what is in force stays.
            LOG.warn("Registers: the folders could not be looked at: {}", e.toString());
        } finally {
            looking.unlock();
        }
    }

    private void take(List<DefinitionFolders.Found> files, boolean shipped, List<Trouble> out) {
        Map<String, String> owners = new ConcurrentHashMap<>();
        for (DefinitionFolders.Found file : files) {
            Acceptance.Judged judged = judged(file, owners, shipped);
            out.addAll(judged.troubles());
            if (!shipped) {
                // Told before anything of this look is in force.
                troubles = List.copyOf(out);
            }
            RegisterDefinition definition = judged.accepted();
            if (definition == null) {
                continue;
            }
            Stored s = new Stored(
                    definition.id(),
                    definition.version(),
                    Acceptance.hash(java.util.Objects.requireNonNull(file.text())),
                    file.text(),
                    file.file(),
                    clock.instant());
            system.run("registers", () -> store.add(Ids.next(), s));
            Register register = register(definition, s);
            Register before = inForce.put(definition.id(), register);
            if (before != null) {
                earlier.put(key(before.id(), before.version()), before);
            }
            offer();
            LOG.info(
                    "Registers: {} version {} is in force, from {}",
                    definition.id(),
                    definition.version(),
                    file.file());
        }
    }

    /** One file's fault is not another's: whatever a text provokes stays with it. */
    private Acceptance.Judged judged(DefinitionFolders.Found file, Map<String, String> owners, boolean shipped) {
        try {
            return acceptance.judge(file, List.copyOf(inForce.values()), owners, shipped);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Registers: {} could not be judged", file.file(), e);
            return new Acceptance.Judged(
                    null,
                    List.of(new Trouble(
                            file.file(),
                            true,
                            1,
                            1,
                            "the file could not be judged: " + e.getClass().getSimpleName(),
                            "a definition in schema register.v1",
                            "It is tried again when the file changes.")));
        }
    }

    private void offer() {
        List<Indicator> all = new ArrayList<>();
        inForce.values().forEach(r -> all.addAll(r.definition().ownIndicators()));
        indicators.offer(all);
    }

    private Register register(RegisterDefinition definition, Stored s) {
        return system.call("registers", () -> {
            Slots known = new Slots(store.slots(s.register()));
            Slots slots = known.with(definition);
            slots.byField().forEach((field, slot) -> {
                if (known.column(field) == null) {
                    store.addSlot(s.register(), field, slot);
                }
            });
            return new Register(Engine.of(definition), slots, s.body(), s.hash(), s.file(), s.acceptedAt());
        });
    }

    List<Register> list() {
        return List.copyOf(inForce.values());
    }

    List<Trouble> troubles() {
        return troubles;
    }

    List<String> folders() {
        return folders.folders().stream().map(Path::toString).toList();
    }

    Optional<Register> find(String id) {
        return Optional.ofNullable(inForce.get(id));
    }

    /** A version, in force or not. */
    Register version(String id, int version) {
        Register now = inForce.get(id);
        if (now != null && now.version() == version) {
            return now;
        }
        return earlier.computeIfAbsent(key(id, version), k -> {
            Stored s = store.find(id, version)
                    .orElseThrow(() -> Refusal.notFound("version " + version + " of register", id));
            RegisterDefinition definition = DefinitionReader.read(s.body()).definition(s.file());
            return new Register(
                    Engine.of(definition), new Slots(store.slots(id)), s.body(), s.hash(), s.file(), s.acceptedAt());
        });
    }

    private static String key(String id, int version) {
        return id + " " + version;
    }
}
