package org.dajuan.park.energy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a checked plan says a promised share costs.
 *
 * @param studyId the plan
 * @param study its name
 * @param hours it covers, h
 * @param indicator that answers the promise
 * @param promise its name in the case
 * @param least promised share, 0 to 1, decimal text
 * @param reached share of the plan, 0 to 1, decimal text
 * @param builtMw size of what counts for the share in the plan, MW, decimal text
 */
public record PromiseCurve(
        UUID studyId,
        String study,
        int hours,
        String indicator,
        String promise,
        String least,
        String reached,
        String builtMw,
        List<Point> points,
        String madeByName,
        Instant endedAt) {

    public PromiseCurve {
        points = List.copyOf(points);
    }

    /**
     * The plan's cost with another share in place of the promised one; decimal text, null where there is no plan.
     *
     * @param share 0 to 1
     * @param status optimal, infeasible, unproven-…
     * @param cost money over the plan's hours
     * @param perMwh money for one more MWh of what counts
     * @param perPoint money for one percentage point more
     */
    public record Point(
            String share,
            String status,
            @Nullable String cost,
            @Nullable String perMwh,
            @Nullable String perPoint) {

        /** One line of text. */
        private String line() {
            return String.join(";", share, status, text(cost), text(perMwh), text(perPoint));
        }

        private static Point of(String line) {
            String[] parts = line.split(";", -1);
            return new Point(parts[0], parts[1], known(parts[2]), known(parts[3]), known(parts[4]));
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }

        private static @Nullable String known(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    /** Points as text, one a line. */
    public static String written(List<Point> points) {
        return points.stream().map(Point::line).collect(Collectors.joining("\n"));
    }

    /** The same back. */
    public static List<Point> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\n")).map(Point::of).toList();
    }
}
