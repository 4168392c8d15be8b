package org.dajuan.park.directory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dajuan.park.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** From a geometry as it comes in to an {@link Outline}, or to a refusal that names the place at fault. */
final class ShapeReader {

    /** What a zone or a site can be. */
    static final Set<String> AREAS = Set.of("Polygon", "MultiPolygon");

    static final Set<String> AREAS_AND_POINT = Set.of("Polygon", "MultiPolygon", "Point");
    static final Set<String> LINES_AND_AREAS = Set.of("Polygon", "MultiPolygon", "LineString", "MultiLineString");

    private static final int MOST_POSITIONS = 20_000;
    private static final int MOST_PARTS = 2_000;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Datum datum;
    private int positions;
    private int parts;

    private ShapeReader(Datum datum) {
        this.datum = datum;
    }

    static Outline read(GeoShape shape, Datum datum, Set<String> allowed) {
        if (!allowed.contains(shape.type())) {
            throw Refusal.invalid(
                            "geometry.type",
                            shown(shape.type()),
                            "\"" + shown(shape.type()) + "\" does not fit here; expected "
                                    + String.join(
                                            ", ", allowed.stream().sorted().toList()) + ".")
                    .hint("Draw an area for ground, a line for roads and rivers.");
        }
        Geometry geometry = new ShapeReader(datum).geometry(shape);
        check(geometry);
        Geometry kept = geometry;
        if (geometry.getDimension() == 2) {
            // JTS turns outer rings clockwise, RFC 7946 the other way.
            geometry.normalize();
            kept = geometry.reverse();
        }
        Envelope box = kept.getEnvelopeInternal();
        Place label = label(kept);
        return new Outline(
                GeoText.of(kept),
                box.getMinX(),
                box.getMinY(),
                box.getMaxX(),
                box.getMaxY(),
                List.of(label.longitude(), label.latitude()),
                Math.round(Ellipsoid.areaM2(kept)));
    }

    private Geometry geometry(GeoShape shape) {
        return switch (shape.type()) {
            case "Point" -> FACTORY.createPoint(position(shape.coordinates()));
            case "LineString" -> line(shape.coordinates());
            case "MultiLineString" ->
                FACTORY.createMultiLineString(
                        list(shape.coordinates()).stream().map(this::line).toArray(LineString[]::new));
            case "Polygon" -> polygon(shape.coordinates(), 1);
            default -> {
                List<Polygon> polygons = new ArrayList<>();
                for (Object part : list(shape.coordinates())) {
                    polygons.add(polygon(part, polygons.size() + 1));
                }
                yield FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
            }
        };
    }

    private Polygon polygon(@Nullable Object given, int number) {
        List<LinearRing> rings = new ArrayList<>();
        for (Object ring : list(given)) {
            rings.add(ring(ring, "Ring " + (rings.size() + 1) + " of polygon " + number));
        }
        return FACTORY.createPolygon(
                rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(@Nullable Object given, String name) {
        List<Coordinate> places = places(given);
        Coordinate first = places.getFirst();
        Coordinate last = places.getLast();
        if (!first.equals2D(last)) {
            throw wrong(
                    first,
                    name + " is not closed: it begins at " + text(first) + " and ends at " + text(last) + ".",
                    "Repeat the first position at the end.");
        }
        if (places.size() < 4) {
            throw wrong(
                    first,
                    name + " has " + places.size() + " positions; a closed ring has at least four.",
                    "Draw at least three corners.");
        }
        return FACTORY.createLinearRing(places.toArray(Coordinate[]::new));
    }

    private LineString line(@Nullable Object given) {
        List<Coordinate> places = places(given);
        if (places.size() < 2) {
            throw wrong(places.getFirst(), "A line has one position; it needs at least two.", "Draw where it goes.");
        }
        return FACTORY.createLineString(places.toArray(Coordinate[]::new));
    }

    private List<Coordinate> places(@Nullable Object given) {
        List<Coordinate> places = new ArrayList<>();
        for (Object position : list(given)) {
            places.add(position(position));
        }
        return places;
    }

    private Coordinate position(@Nullable Object given) {
        List<?> numbers = list(given);
        if (++positions > MOST_POSITIONS) {
            throw Refusal.invalid(
                            "geometry.coordinates",
                            positions,
                            "The outline has more than " + MOST_POSITIONS + " positions.")
                    .hint("Simplify it; a tenth of a metre is enough for a map.");
        }
        if (numbers.size() < 2) {
            throw Refusal.invalid(
                    "geometry.coordinates", shown(given), "A position has a longitude and a latitude, in this order.");
        }
        double longitude = degrees(numbers.get(0), 180, given);
        double latitude = degrees(numbers.get(1), 90, given);
        Place place = datum.toWgs84(longitude, latitude).rounded();
        return new Coordinate(place.longitude(), place.latitude());
    }

    private static double degrees(@Nullable Object given, double most, @Nullable Object position) {
        if (!(given instanceof Number number) || !(Math.abs(number.doubleValue()) <= most)) {
            throw Refusal.invalid(
                            "geometry.coordinates",
                            shown(position),
                            "Position " + shown(position)
                                    + " is outside of the globe: expected degrees, at most 180 and 90.")
                    .hint("Longitude comes first, and projected metres must be turned into degrees before.");
        }
        return number.doubleValue();
    }

    private List<?> list(@Nullable Object given) {
        if (!(given instanceof List<?> list) || list.isEmpty()) {
            throw Refusal.invalid(
                    "geometry.coordinates",
                    shown(given),
                    "The coordinates are not nested as this type has them (RFC 7946).");
        }
        if (++parts > MOST_PARTS + MOST_POSITIONS) {
            throw Refusal.invalid("geometry.coordinates", parts, "The outline has too many parts.");
        }
        return list;
    }

    private static void check(Geometry geometry) {
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error == null) {
            return;
        }
        Coordinate at = error.getCoordinate();
        String what = switch (error.getErrorType()) {
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION ->
                "The outline crosses or touches itself";
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "A hole lies outside of its polygon";
            case TopologyValidationError.NESTED_HOLES -> "A hole lies inside another hole";
            case TopologyValidationError.NESTED_SHELLS -> "A polygon lies inside another one of the same outline";
            case TopologyValidationError.DISCONNECTED_INTERIOR -> "Holes cut the polygon into pieces";
            default -> "The outline is not a proper one (" + error.getMessage() + ")";
        };
        throw wrong(
                at,
                what + " at " + text(at) + ".",
                "Look at that place in the drawing, and move or remove the corner there.");
    }

    private static Refusal wrong(Coordinate at, String detail, String hint) {
        return Refusal.invalid("geometry.coordinates", text(at), detail).hint(hint);
    }

    /** The centre of the largest circle inside, which is where a name fits; of lines a point on them. */
    private static Place label(Geometry geometry) {
        Coordinate at = switch (geometry.getDimension()) {
            case 2 -> {
                Envelope box = geometry.getEnvelopeInternal();
                double fine = Math.max(1e-6, Math.max(box.getWidth(), box.getHeight()) / 200);
                yield MaximumInscribedCircle.getCenter(geometry, fine).getCoordinate();
            }
            default -> geometry.getInteriorPoint().getCoordinate();
        };
        return new Place(at.x, at.y).rounded();
    }

    private static String text(Coordinate at) {
        return GeoText.degrees(at.x) + ", " + GeoText.degrees(at.y);
    }

    private static String shown(@Nullable Object given) {
        String text = given instanceof BigDecimal big ? big.toString() : String.valueOf(given);
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
