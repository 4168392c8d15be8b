package org.dajuan.park.answers.web;

import java.util.List;
import org.dajuan.park.answers.web.AnswerViews.AnswerOutlook;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.MayCall;
import org.dajuan.spine.answers.AnswerBook;
import org.dajuan.spine.answers.Course;
import org.dajuan.spine.answers.Outlook;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the values of a sheet came to where they stand: the lines that stand beside them. */
@RestController
class CourseController {

    private final AsOf asked;

    CourseController(AsOf asked) {
        this.asked = asked;
    }

    record CourseList(String asOf, List<CourseLine> items) {}

    /**
     * The course of one answer; numbers are texts in {@code unit}.
     *
     * @param outlook the look ahead from its last point, null when there is none
     */
    record CourseLine(
            String code,
            String unit,
            List<CoursePoint> points,
            @Nullable AnswerOutlook outlook) {
        static CourseLine of(Course c, Outlook outlook) {
            return new CourseLine(
                    c.promise(),
                    c.unit(),
                    c.points().stream()
                            .map(p -> new CoursePoint(
                                    p.month().toString(), p.value().toPlainString()))
                            .toList(),
                    outlook.forecast() == null ? null : AnswerOutlook.of(outlook));
        }
    }

    record CoursePoint(String month, String value) {}

    /** Only answers that have a course are listed. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/answer-courses")
    CourseList courses(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String asOf) {
        AnswerBook book = asked.sheet(year, asOf).book();
        return new CourseList(
                book.sheet().asOf().toString(),
                book.courses().stream()
                        .filter(c -> !c.points().isEmpty())
                        .map(c -> CourseLine.of(c, book.outlook(c.promise())))
                        .toList());
    }
}
