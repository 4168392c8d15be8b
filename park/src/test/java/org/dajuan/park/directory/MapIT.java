package org.dajuan.park.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Outlines and the map over HTTP. */
class MapIT {

    private static final String BASE = "/api/v1/directory/";
    private static final List<Object> SQUARE = List.of(
            List.of(108.5, 40.5),
            List.of(108.51, 40.5),
            List.of(108.51, 40.51),
            List.of(108.5, 40.51),
            List.of(108.5, 40.5));

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final Browser admin = park.browserOf("admin");

    private static String fresh(String name) {
        return name + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Map<String, Object> polygon(Object ring) {
        return Map.of("type", "Polygon", "coordinates", List.of(ring));
    }

    private static Map<String, Object> feature(Map<String, Object> properties, Map<String, Object> geometry) {
        return Map.of("type", "Feature", "properties", properties, "geometry", geometry);
    }

    private static Map<String, Object> file(List<Object> features) {
        return Map.of("type", "FeatureCollection", "name", "export", "features", features);
    }

    private static List<JsonNode> layer(Browser who, String name) {
        List<JsonNode> features = new ArrayList<>();
        for (JsonNode layer : who.get("/api/v1/map").json().path("layers")) {
            if (layer.path("name").asString().equals(name)) {
                layer.path("features").forEach(features::add);
            }
        }
        return features;
    }

    private String add(String collection, Map<String, Object> body) {
        Reply made = admin.post(BASE + collection, body);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.header("Location");
    }

    @Test
    void anOutlineBelongsToItsZoneAndItsVersion() {
        String zone = add("zones", Map.of("name", fresh("片区")));
        assertThat(admin.get(zone + "/outline").status()).isEqualTo(404);
        Map<String, Object> change = Map.of("geometry", polygon(SQUARE));
        assertThat(admin.put(zone + "/outline", change).status()).isEqualTo(428);
        Reply set = admin.put(zone + "/outline", change, "If-Match", "\"v1\"");
        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        Reply outline = admin.get(zone + "/outline");
        assertThat(outline.header("ETag")).isEqualTo("\"v2\"");
        // 0.01° by 0.01° at 40.5° north: about 848 m by 1110 m.
        assertThat(outline.json().path("areaHa").asDouble()).isCloseTo(94.1, within(0.3));
        assertThat(outline.json().path("bounds").get(2).asDouble()).isEqualTo(108.51);

        List<Object> bowTie = List.of(
                List.of(108.5, 40.5),
                List.of(108.52, 40.52),
                List.of(108.52, 40.5),
                List.of(108.5, 40.52),
                List.of(108.5, 40.5));
        Reply refused = admin.put(zone + "/outline", Map.of("geometry", polygon(bowTie)), "If-Match", "\"v2\"");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.field("detail")).contains("108.51, 40.51");
        assertThat(admin.get(zone).header("ETag")).isEqualTo("\"v2\"");
        assertThat(park.browserOf("leader")
                        .put(zone + "/outline", change, "If-Match", "\"v2\"")
                        .status())
                .isEqualTo(403);

        Map<String, Object> nothing = new HashMap<>();
        nothing.put("geometry", null);
        assertThat(admin.put(zone + "/outline", nothing, "If-Match", "\"v2\"").status())
                .isEqualTo(200);
        assertThat(admin.get(zone + "/outline").status()).isEqualTo(404);
    }

    @Test
    void aFileFindsItsRecordsAndListsWhatItDoesNotFind() {
        String zone = fresh("片区");
        String code = Codes.creditCode();
        String siteName = fresh("厂");
        add("zones", Map.of("name", zone));
        add("enterprises", Map.of("creditCode", code, "name", fresh("企业")));
        Place shifted = Gcj02.fromWgs84(108.55, 40.55);
        Map<String, Object> point =
                Map.of("type", "Point", "coordinates", List.of(shifted.longitude(), shifted.latitude()));
        List<Object> ring = SQUARE.stream()
                .map(at -> (List<?>) at)
                .map(at -> Gcj02.fromWgs84((Double) at.get(0), (Double) at.get(1)))
                .<Object>map(at -> List.of(at.longitude(), at.latitude()))
                .toList();
        Map<String, Object> open = polygon(ring.subList(0, 4));
        Reply done = admin.post(
                "/api/v1/map/imports?datum=gcj02",
                file(List.of(
                        feature(Map.of("名称", zone), polygon(ring)),
                        feature(Map.of("code", code, "name", siteName), point),
                        feature(Map.of("name", "无此地"), polygon(ring)),
                        feature(Map.of("layer", "zones", "name", zone), open),
                        Map.of("type", "Feature", "properties", Map.of("name", zone)),
                        feature(Map.of("layer", "backdrop", "kind", "moat", "name", "x"), polygon(ring)))));
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(done.json().path("taken").asInt()).isEqualTo(2);
        List<String> reasons = new ArrayList<>();
        done.json()
                .path("rejected")
                .forEach(row -> reasons.add(
                        row.path("feature").asInt() + " " + row.path("expected").asString()));
        assertThat(reasons).hasSize(4);
        assertThat(reasons.get(0)).startsWith("3 ").contains("无此地");
        assertThat(reasons.get(1)).startsWith("4 ").contains("not closed");
        assertThat(reasons.get(2)).startsWith("5 ").contains("no geometry");
        assertThat(reasons.get(3)).startsWith("6 ").contains("moat");

        JsonNode works = layer(admin, "enterprises").stream()
                .filter(one -> one.at("/properties/name").asString().equals(siteName))
                .findFirst()
                .orElseThrow();
        assertThat(works.at("/geometry/coordinates/0").asDouble()).isCloseTo(108.55, within(1e-6));
        assertThat(works.at("/geometry/coordinates/1").asDouble()).isCloseTo(40.55, within(1e-6));
        assertThat(layer(admin, "zones").stream()
                        .filter(one -> one.at("/properties/name").asString().equals(zone))
                        .map(one -> one.at("/properties/areaHa").asDouble()))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(94.1, within(0.3)));
    }

    @Test
    void aFileThatIsNoneOfOursIsRefused() {
        assertThat(admin.post("/api/v1/map/imports", Map.of("type", "Feature", "features", List.of()))
                        .status())
                .isEqualTo(422);
        Map<String, Object> projected = new HashMap<>(file(List.of()));
        projected.put("crs", Map.of("type", "name", "properties", Map.of("name", "urn:ogc:def:crs:EPSG::4547")));
        assertThat(admin.post("/api/v1/map/imports", projected).field("detail")).contains("not degrees");
        assertThat(admin.post("/api/v1/map/imports?datum=bd09", file(List.of())).status())
                .isEqualTo(422);
    }

    @Test
    void aSiteComesInShiftedCoordinatesAndADepartmentHasObjects() {
        String department = add("departments", Map.of("name", fresh("部门")));
        Place shifted = Gcj02.fromWgs84(108.6, 40.6);
        Map<String, Object> body = Map.of(
                "name",
                "监测点",
                "departmentId",
                department.substring(department.lastIndexOf('/') + 1),
                "code",
                "point-1",
                "longitude",
                Double.toString(shifted.longitude()),
                "latitude",
                Double.toString(shifted.latitude()),
                "datum",
                "gcj02");
        JsonNode site = admin.get(add("sites", body)).json();
        assertThat(site.path("longitude").asString()).isEqualTo("108.6");
        assertThat(site.path("latitude").asString()).isEqualTo("40.6");
        assertThat(layer(admin, "departments").stream()
                        .filter(one ->
                                one.path("id").asString().equals(site.path("id").asString()))
                        .map(one -> one.at("/properties/code").asString()))
                .containsExactly("point-1");
        Map<String, Object> both = new HashMap<>(body);
        both.put("enterpriseId", "01900000-0000-7000-8000-00000000e001");
        assertThat(admin.post(BASE + "sites", both).status()).isEqualTo(422);
    }

    /** The demo's map is there whole; an enterprise sees the zones and what is its own. */
    @Test
    void anEnterpriseSeesTheZonesAndItsOwnSitesAlone() {
        Browser enterprise = park.browserOf("enterprise");
        assertThat(layer(admin, "enterprises").size()).isGreaterThanOrEqualTo(81);
        assertThat(layer(enterprise, "zones").size()).isGreaterThanOrEqualTo(7);
        assertThat(layer(enterprise, "backdrop")).isNotEmpty();
        assertThat(layer(enterprise, "departments")).isEmpty();
        List<JsonNode> own = layer(enterprise, "enterprises");
        assertThat(own).hasSize(1);
        assertThat(own.getFirst().at("/properties/enterpriseId").asString())
                .isEqualTo("01900000-0000-7000-8000-00000000e001");
        String foreign = layer(admin, "enterprises").stream()
                .map(one -> one.path("id").asString())
                .filter(id -> !id.equals(own.getFirst().path("id").asString()))
                .findFirst()
                .orElseThrow();
        assertThat(enterprise.get(BASE + "sites/" + foreign + "/outline").status())
                .isEqualTo(404);
    }
}
