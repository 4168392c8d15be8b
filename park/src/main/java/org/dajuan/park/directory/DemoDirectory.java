package org.dajuan.park.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.dajuan.park.platform.SystemWork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fictional park of samples/park/directory, in the profile {@code demo}, once. Its ids are fixed: d001, under the park itself,
 * and e001 are the department and the enterprise of the demo's accounts.
 */
@Component
@Profile("demo")
class DemoDirectory implements InitializingBean {

    private static final UUID PARK = id(0xd000);

    private final SystemWork system;
    private final Departments departments;
    private final Zones zones;
    private final Enterprises enterprises;
    private final Substances substances;
    private final MapImports maps;
    private final ParkMaps present;

    DemoDirectory(
            SystemWork system,
            Departments departments,
            Zones zones,
            Enterprises enterprises,
            Substances substances,
            MapImports maps,
            ParkMaps present) {
        this.system = system;
        this.departments = departments;
        this.zones = zones;
        this.enterprises = enterprises;
        this.substances = substances;
        this.maps = maps;
        this.present = present;
    }

    /** {@code 01900000-0000-7000-8000-00000000d001} and so on. */
    private static UUID id(int last) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | last);
    }

    @Override
    public void afterPropertiesSet() {
        system.run("demo", () -> {
            if (departments.find(PARK).isEmpty()) {
                load();
            }
            if (present.map().bounds().isEmpty()) {
                draw();
            }
        });
    }

    private void load() {
        int department = 0;
        for (String[] row : rows("departments.csv")) {
            departments.add(
                    id(0xd000 + department++), new DepartmentData(named(departments, row[1]), row[0], parts(row[2])));
        }
        int zone = 0;
        for (String[] row : rows("zones.csv")) {
            zones.add(id(0xf000 + zone++), new ZoneData(named(zones, row[1]), row[0]));
        }
        int enterprise = 1;
        for (String[] row : rows("enterprises.csv")) {
            enterprises.add(
                    id(0xe000 + enterprise++),
                    new EnterpriseData(
                            row[0], row[1], parts(row[2]), row[3], named(zones, row[4]), row[5], row[6], row[7]));
        }
        int substance = 1;
        for (String[] row : rows("substances.csv")) {
            substances.add(id(0xc000 + substance++), new SubstanceData(row[0], row[1], row[2], row[3], parts(row[4])));
        }
    }

    /** As somebody's own file would come in; our own must be taken whole. */
    private void draw() {
        try (InputStream in = new ClassPathResource("demo/directory/map.geojson").getInputStream()) {
            MapImport done = maps.take(new JsonMapper().readValue(in, GeoFeatures.class), Datum.WGS84);
            if (!done.rejected().isEmpty()) {
                throw new IllegalStateException("The demo's map does not fit its directory: " + done.rejected());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's map cannot be read.", e);
        }
    }

    private static @Nullable UUID named(Records<?, ?> records, String name) {
        return records.findByName(name).map(DirectoryRecord::id).orElse(null);
    }

    private static List<String> parts(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(";"));
    }

    /** Our own files: no quotes in them. */
    private static List<String[]> rows(String name) {
        try (InputStream in = new ClassPathResource("demo/directory/" + name).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's " + name + " cannot be read.", e);
        }
    }
}
