package org.dajuan.park.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dajuan.park.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.json.JsonMapper;

class OutlineTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static Outline zone(String geometry) {
        return Outlined.ZONE.read(shape(geometry), Datum.WGS84);
    }

    private static GeoShape shape(String geometry) {
        return JSON.readValue(geometry, GeoShape.class);
    }

    private static String polygon(String rings) {
        return "{\"type\":\"Polygon\",\"coordinates\":[" + rings + "]}";
    }

    private static void refused(String geometry, String... words) {
        assertThatThrownBy(() -> zone(geometry)).isInstanceOf(Refusal.class).hasMessageContainingAll(words);
    }

    /** Clockwise comes in, counter-clockwise is kept; the name stands in the middle. */
    @Test
    void aSquareIsKeptAsRfc7946HasIt() {
        Outline square = zone(polygon("[[108,40],[108,40.01],[108.01,40.01],[108.01,40],[108,40]]"));
        assertThat(square.geometry()).isEqualTo(polygon("[[108,40],[108.01,40],[108.01,40.01],[108,40.01],[108,40]]"));
        assertThat(square.bounds()).containsExactly(108.0, 40.0, 108.01, 40.01);
        assertThat(square.label().getFirst()).isCloseTo(108.005, within(1e-4));
        assertThat(square.label().getLast()).isCloseTo(40.005, within(1e-4));
    }

    @Test
    void theSameShapeIsTheSameText() {
        Outline one = zone(polygon("[[108,40],[108.01,40],[108.01,40.01],[108,40]]"));
        Outline other = zone(polygon("[[108.01,40.01],[108.01,40],[108,40],[108.01,40.01]]"));
        assertThat(other).isEqualTo(one);
    }

    @Test
    void whatCrossesItselfIsRefusedWithThePlace() {
        // A bow tie: its two strokes meet in the middle.
        refused(polygon("[[108,40],[108.02,40.02],[108.02,40],[108,40.02],[108,40]]"), "crosses", "108.01, 40.01");
    }

    @Test
    void openRingsHolesOutsideAndWrongDegreesAreRefused() {
        refused(polygon("[[108,40],[108.02,40],[108.02,40.02]]"), "not closed", "108, 40", "108.02, 40.02");
        refused(polygon("[[108,40],[108.02,40],[108,40]]"), "3 positions");
        refused(
                polygon("[[108,40],[108.02,40],[108.02,40.02],[108,40]],[[109,41],[109.1,41],[109.1,41.1],[109,41]]"),
                "hole lies outside",
                "109");
        refused(polygon("[[40,108],[40,108.02],[40.02,108],[40,108]]"), "outside of the globe", "[40, 108]");
        refused(polygon("[[500000,4400000],[1,1],[2,2],[500000,4400000]]"), "outside of the globe");
        refused(polygon("[[108,\"40\"],[1,1],[2,2],[108,40]]"), "outside of the globe");
        refused(polygon("[]"), "not nested");
        refused("{\"type\":\"Polygon\",\"coordinates\":[1,2]}", "not nested");
        refused("{\"type\":\"LineString\",\"coordinates\":[[1,2],[2,3]]}", "does not fit", "Polygon");
        refused("{\"type\":\"GeometryCollection\",\"geometries\":[]}", "does not fit");
        refused("{}", "does not fit");
        assertThat(zone("{\"type\":\"Point\",\"coordinates\":[108.5,40.25,1070]}")
                        .geometry())
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[108.5,40.25]}");
    }

    /** An eighth of the earth: 510 065 621.724 km² in all on the ellipsoid of GRS80 (Moritz 2000). */
    @Test
    void anEighthOfTheEarthHasItsArea() {
        Outline eighth = zone(polygon("[[0,0],[90,0],[90,90],[0,90],[0,0]]"));
        assertThat(eighth.areaM2() / 1e6).isCloseTo(510_065_621.724 / 8, within(0.01));
    }

    /** A second reckoning: the ellipsoid's radii summed over small steps. */
    @Test
    void aParkHasTheAreaOfItsStrips() {
        double a = 6378137;
        double f = 1 / 298.257222101;
        double e2 = f * (2 - f);
        double sum = 0;
        int strips = 20_000;
        for (int i = 0; i < strips; i++) {
            double latitude = Math.toRadians(40.5 + 0.05 * (i + 0.5) / strips);
            double w2 = 1 - e2 * Math.sin(latitude) * Math.sin(latitude);
            double meridian = a * (1 - e2) / Math.pow(w2, 1.5) * Math.toRadians(0.05 / strips);
            sum += meridian * a / Math.sqrt(w2) * Math.cos(latitude) * Math.toRadians(0.1);
        }
        Outline park = zone(polygon("[[108.5,40.5],[108.6,40.5],[108.6,40.55],[108.5,40.55],[108.5,40.5]]"));
        assertThat((double) park.areaM2()).isCloseTo(sum, within(1.0));
        assertThat(park.areaHa()).isCloseTo(sum / 1e4, within(0.01));
    }

    @Test
    void aHoleIsTakenOutOfTheArea() {
        String outer = "[[108,40],[108.03,40],[108.03,40.03],[108,40.03],[108,40]]";
        String inner = "[[108.01,40.01],[108.02,40.01],[108.02,40.02],[108.01,40.02],[108.01,40.01]]";
        long whole = zone(polygon(outer)).areaM2();
        long hole = zone(polygon(inner)).areaM2();
        assertThat(zone(polygon(outer + "," + inner)).areaM2()).isEqualTo(whole - hole);
    }

    /** Stars with random radii around a centre never cross themselves: each is taken, and taking it again changes nothing. */
    @Test
    void everyStarIsTakenAndItsNameLiesInside() {
        Random dice = new Random(7);
        for (int star = 0; star < 300; star++) {
            List<String> corners = new ArrayList<>();
            int count = 3 + dice.nextInt(60);
            for (int i = 0; i < count; i++) {
                double angle = 2 * Math.PI * i / count;
                double radius = 0.002 + dice.nextDouble() * 0.02;
                corners.add("[" + (108.5 + radius * Math.cos(angle)) + "," + (40.5 + radius * Math.sin(angle)) + "]");
            }
            corners.add(corners.getFirst());
            Outline outline = zone(polygon("[" + String.join(",", corners) + "]"));
            assertThat(zone(outline.geometry())).isEqualTo(outline);
            assertThat(outline.areaM2()).isPositive();
            assertThat(inside(outline)).as(outline.geometry()).isTrue();
        }
    }

    private static boolean inside(Outline outline) {
        List<Coordinate> ring = new ArrayList<>();
        JSON.readTree(outline.geometry())
                .at("/coordinates/0")
                .forEach(at ->
                        ring.add(new Coordinate(at.get(0).asDouble(), at.get(1).asDouble())));
        GeometryFactory factory = new GeometryFactory();
        return factory.createPolygon(ring.toArray(Coordinate[]::new))
                .contains(factory.createPoint(new Coordinate(
                        outline.label().getFirst(), outline.label().getLast())));
    }

    @Test
    void shiftedCoordinatesAreTurnedBack() {
        Place corner = Gcj02.fromWgs84(108.5, 40.5);
        GeoShape point = new GeoShape("Point", List.of(corner.longitude(), corner.latitude()));
        assertThat(Outlined.ZONE.read(point, Datum.of("GCJ-02")).geometry())
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[108.5,40.5]}");
        assertThat(Datum.of("cgcs2000")).isEqualTo(Datum.WGS84);
        assertThatThrownBy(() -> Datum.of("bd09")).hasMessageContaining("bd09".toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void tooManyPositionsAreRefusedAndAThinOneIsQuick() {
        StringBuilder many = new StringBuilder("[108,40]");
        for (int i = 0; i < 20_001; i++) {
            many.append(",[").append(108 + i * 1e-5).append(",41]");
        }
        refused(polygon("[" + many + ",[108,40]]"), "more than 20000 positions");
        Outline thin = zone(polygon("[[-179,0],[179,0],[179,0.000001],[-179,0.000001],[-179,0]]"));
        assertThat(thin.areaM2()).isPositive();
    }
}
