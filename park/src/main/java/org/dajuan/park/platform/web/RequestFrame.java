package org.dajuan.park.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Outermost: gives the request its id, holds back floods and oversized bodies, and catches what nobody else did. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestFrame extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";

    private static final Logger LOG = LoggerFactory.getLogger(RequestFrame.class);
    private static final String ATTRIBUTE = RequestFrame.class.getName();
    private static final Pattern ACCEPTED_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final HttpSettings settings;
    private final ProblemWriter problems;
    private final RateLimiter addresses;

    RequestFrame(HttpSettings settings, ProblemWriter problems) {
        this.settings = settings;
        this.problems = problems;
        this.addresses = new RateLimiter("address", settings.perAddress());
    }

    static String requestId(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "-";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        String sent = request.getHeader(HEADER);
        // Only ids of harmless characters are taken over: they go to the log and into headers.
        String id = sent != null && ACCEPTED_ID.matcher(sent).matches()
                ? sent
                : Ids.next().toString();
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        MDC.put("request", id);
        try {
            addresses.take(request.getRemoteAddr());
            chain.doFilter(limited(request), response);
        } catch (Refusal refusal) {
            problems.write(refusal, request, response);
        } catch (Exception e) {
            Refusal refusal = ProblemAdvice.findRefusal(e);
            if (refusal != null) {
                problems.write(refusal, request, response);
            } else {
                LOG.error("Unexpected error in {} {}", request.getMethod(), request.getRequestURI(), e);
                problems.write(ProblemAdvice.unexpected(request), response);
            }
        } finally {
            MDC.remove("request");
        }
    }

    private HttpServletRequest limited(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            return request;
        }
        long most = settings.maxBody().toBytes();
        if (request.getContentLengthLong() > most) {
            throw LimitedRequest.tooLarge(request.getContentLengthLong(), most);
        }
        return new LimitedRequest(request, most);
    }
}
