package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * How the value of an answer came to where it stands: at the end of each month of its year and of the year before.
 *
 * @param promise id of the promise
 * @param unit unit of the points, that of the answer's value; empty when there are none
 * @param points oldest first; months of which nothing is known are left out
 */
public record Course(String promise, String unit, List<Point> points) {

    public Course {
        points = List.copyOf(points);
    }

    /**
     * One point of a course.
     *
     * @param month at whose end it stands
     * @param value amounts since 1 January, levels, or growth against the year before; rounded as the answer is
     */
    public record Point(YearMonth month, BigDecimal value) {}
}
