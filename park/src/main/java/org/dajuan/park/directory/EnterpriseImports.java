package org.dajuan.park.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.directory.store.ImportStore;
import org.dajuan.park.directory.store.ImportStore.Upload;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.dajuan.park.platform.SystemWork;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enterprises from somebody's own table: upload, look, mend the mapping, confirm. The mapping is remembered by source and
 * header; an enterprise is known by its credit code, so the same table twice changes nothing.
 */
@Service
public class EnterpriseImports {

    private static final int MOST_BYTES = 16 << 20;
    private static final Duration KEPT = Duration.ofDays(1);

    private final ImportStore store;
    private final Enterprises enterprises;
    private final Zones zones;
    private final SystemWork system;
    private final Clock clock;

    EnterpriseImports(ImportStore store, Enterprises enterprises, Zones zones, SystemWork system, Clock clock) {
        this.store = store;
        this.enterprises = enterprises;
        this.zones = zones;
        this.system = system;
        this.clock = clock;
    }

    @Transactional
    public ImportPreview upload(String source, String fileName, byte[] content) {
        String from = Require.text("source", source, 100);
        String name = Require.text("fileName", fileName, 200);
        if (content.length > MOST_BYTES) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "The file has " + content.length + " bytes, at most 16 MiB fit.");
        }
        ImportTable table = ImportTable.read(name, content);
        Optional<ImportMapping> known = store.findMapping(NameKey.of(from), table.fingerprint());
        ImportMapping mapping = known.orElseGet(() -> new ImportMapping(ImportTable.propose(table.titles())));
        Upload upload = new Upload(Ids.next(), from, name, content, mapping);
        store.add(upload, CurrentCaller.get().user(), clock.instant());
        return look(upload, table, mapping, known.isPresent(), false);
    }

    /** The same table by another mapping, which is remembered once it is confirmed. */
    @Transactional
    public ImportPreview remap(UUID id, ImportMapping mapping) {
        Upload upload = store.find(id).orElseThrow(() -> Refusal.notFound("upload", id));
        ImportTable table = ImportTable.read(upload.fileName(), upload.content());
        mapping.columns().values().forEach(title -> {
            if (!table.titles().contains(title)) {
                throw Refusal.invalid("columns", title, "The table has no column \"" + title + "\".")
                        .with("titles", table.titles());
            }
        });
        store.setMapping(id, mapping);
        return look(upload, table, mapping, false, false);
    }

    /** Does what the preview said for the good rows, remembers the mapping and forgets the upload. */
    @Transactional
    public ImportPreview confirm(UUID id) {
        Upload upload = store.find(id).orElseThrow(() -> Refusal.notFound("upload", id));
        ImportTable table = ImportTable.read(upload.fileName(), upload.content());
        ImportPreview done = look(upload, table, upload.mapping(), true, true);
        store.remember(NameKey.of(upload.source()), table.fingerprint(), upload.mapping(), clock.instant());
        store.remove(id);
        return done;
    }

    /** An empty table with the titles we know best. */
    public byte[] template() {
        return EnterpriseTemplate.xlsx();
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void tidy() {
        Instant before = clock.instant().minus(KEPT);
        system.run("housekeeping", () -> store.removeOlder(before));
    }

    private ImportPreview look(
            Upload upload, ImportTable table, ImportMapping mapping, boolean remembered, boolean act) {
        mapping.complete();
        Map<String, UUID> zoneIds = new HashMap<>();
        zones.all().stream().filter(Zone::active).forEach(zone -> zoneIds.put(NameKey.of(zone.name()), zone.id()));
        Map<String, Enterprise> present = new HashMap<>();
        enterprises.all().forEach(enterprise -> present.put(enterprise.creditCode(), enterprise));
        ImportReading reading = ImportReading.read(table, mapping, zoneIds, present);
        if (act) {
            for (ImportReading.Change change : reading.changes()) {
                Enterprise old = change.present();
                if (old == null) {
                    enterprises.add(change.data());
                } else {
                    enterprises.change(old.id(), old.version(), change.data());
                }
            }
        }
        List<ImportRow> rows = reading.rows();
        List<RejectedRow> rejected = reading.rejected();
        return new ImportPreview(
                act ? null : upload.id(),
                upload.source(),
                upload.fileName(),
                table.titles(),
                mapping,
                remembered,
                count(rows, ImportReading.ADD),
                count(rows, ImportReading.CHANGE),
                count(rows, ImportReading.SAME),
                rows.subList(0, Math.min(100, rows.size())),
                rejected.subList(0, Math.min(500, rejected.size())),
                rejected.size(),
                notes(table, reading));
    }

    private static List<String> notes(ImportTable table, ImportReading reading) {
        List<String> notes = new ArrayList<>(table.notes());
        if (reading.passedOver() > 0) {
            notes.add(reading.passedOver() + " rows are sums, remarks or signatures and were passed over.");
        }
        return notes;
    }

    private static int count(List<ImportRow> rows, String action) {
        return (int) rows.stream().filter(row -> row.action().equals(action)).count();
    }
}
