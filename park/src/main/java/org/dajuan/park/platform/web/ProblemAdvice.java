package org.dajuan.park.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.store.DatabaseErrors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Every exception of a controller becomes a problem; only what is our own fault is a 500, and that is logged. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** The caller went away while the answer was written: nobody is left to read a problem. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
    void gone(HttpServletRequest request) {
        LOG.debug("The caller of {} {} went away", request.getMethod(), request.getRequestURI());
    }

    /** Null where nobody is left to answer: whoever writes an answer may have wrapped that the caller went away. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> handle(Exception error, HttpServletRequest request) {
        if (isGone(error)) {
            gone(request);
            return null;
        }
        Refusal refusal = findRefusal(error);
        if (refusal != null) {
            return answer(Problem.of(refusal, request), new HttpHeaders());
        }
        if (error instanceof HttpMediaTypeNotAcceptableException || error instanceof ErrorResponse) {
            return spring((ErrorResponse) error, request);
        }
        LOG.error("Unexpected error in {} {}", request.getMethod(), request.getRequestURI(), error);
        return answer(unexpected(request), new HttpHeaders());
    }

    private static boolean isGone(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException || cause instanceof AsyncRequestNotUsableException) {
                return true;
            }
        }
        return false;
    }

    static Problem unexpected(HttpServletRequest request) {
        return Problem.of(
                500,
                "unexpected",
                "Unexpected error",
                "Something failed that should not. Give the request id to the administrator.",
                request);
    }

    private static ResponseEntity<Problem> answer(Problem problem, HttpHeaders headers) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.values().get("retryAfterSeconds") instanceof Integer seconds) {
            response.header(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        return response.body(problem);
    }

    private static ResponseEntity<Problem> spring(ErrorResponse error, HttpServletRequest request) {
        int status = error.getStatusCode().value();
        String detail = error.getBody().getDetail();
        String title = error.getBody().getTitle();
        return answer(
                Problem.of(
                        status,
                        "http-" + status,
                        title == null ? "Request not accepted" : title,
                        detail == null ? "The request is not accepted." : detail,
                        request),
                error.getHeaders());
    }

    /** The refusal in or behind an exception, null where it is our fault or Spring says it better. */
    static @Nullable Refusal findRefusal(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return switch (error) {
            case MethodArgumentTypeMismatchException wrong ->
                Refusal.malformed(
                                "\"" + shortened(wrong.getValue()) + "\" is no value for \"" + wrong.getName() + "\".")
                        .with("field", wrong.getName())
                        .with("value", shortened(wrong.getValue()));
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case RequestRejectedException rejected ->
                Refusal.malformed("A parameter or a header contains characters that are not accepted.");
            // Tomcat reads the whole upload as soon as anybody asks for a parameter, the filters of security included.
            case InvalidParameterException upload ->
                Refusal.malformed("The upload cannot be read.")
                        .hint("It was cut short, is no multipart/form-data, or is too large.");
            case MultipartException upload -> Refusal.malformed("The upload cannot be read.");
            default -> DatabaseErrors.findRefusal(error);
        };
    }

    private static Refusal unreadable(HttpMessageNotReadableException error) {
        for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return json(json);
            }
        }
        return Refusal.malformed("The request has no body, or one that cannot be read.")
                .hint("Send a JSON object.");
    }

    private static Refusal json(JacksonException error) {
        String where = error.getPathReference() == null ? "" : path(error);
        Refusal refusal = error instanceof UnrecognizedPropertyException unknown
                ? Refusal.malformed("There is no field \"" + shortened(unknown.getPropertyName()) + "\" here.")
                        .hint("Known fields: " + unknown.getKnownPropertyIds())
                : Refusal.malformed("The JSON cannot be read: " + shortened(error.getOriginalMessage()));
        TokenStreamLocation at = error.getLocation();
        if (at != null && at.getLineNr() > 0) {
            refusal.with("line", at.getLineNr()).with("column", at.getColumnNr());
        }
        return where.isEmpty() ? refusal : refusal.with("field", where);
    }

    /** {@code roles[0].name}, without the names of our classes. */
    private static String path(JacksonException error) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : error.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return shortened(path.toString());
    }

    private static String shortened(@Nullable Object value) {
        String text = String.valueOf(value).replaceAll("org\\.dajuan\\.[\\w.$]+|java\\.[\\w.$]+", "value");
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
