package org.dajuan.park.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dajuan.park.platform.AuditTrail;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.store.IdempotencyStore;
import org.dajuan.park.platform.store.IdempotencyStore.Answer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * One write is one transaction: the deed, its audit entry and the answer remembered under its Idempotency-Key are
 * stored together or not at all, and the answer leaves only after the commit. A refused write is rolled back whole;
 * its key stays free, so that the corrected request may use it.
 */
@Component
@Order(-40)
class WriteFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(WriteFilter.class);
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final PlatformTransactionManager transactions;
    private final IdempotencyStore answers;
    private final AuditTrail audit;
    private final ProblemWriter problems;

    WriteFilter(
            PlatformTransactionManager transactions,
            IdempotencyStore answers,
            AuditTrail audit,
            ProblemWriter problems) {
        this.transactions = transactions;
        this.answers = answers;
        this.audit = audit;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !WRITES.contains(request.getMethod())
                || !CurrentCaller.get().signedIn()
                || request.getAttribute(HandlerAccess.FOR_ANYONE) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String key = request.getHeader("Idempotency-Key");
        if (key != null && !KEY.matcher(key).matches()) {
            throw Refusal.malformed("The Idempotency-Key must be 1 to 200 printable ASCII characters without spaces.")
                    .with("field", "Idempotency-Key");
        }
        HttpServletRequest readable = key == null || isMultipart(request) ? request : new RepeatableRequest(request);
        byte[] hash = key == null ? new byte[0] : hash(readable);
        ContentCachingResponseWrapper buffered = new ContentCachingResponseWrapper(response);
        TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        try {
            Optional<Answer> earlier = key == null ? Optional.empty() : answers.claim(caller(), key, hash);
            if (earlier.isPresent()) {
                transactions.rollback(transaction);
                replay(earlier.get(), response);
                return;
            }
            chain.doFilter(readable, buffered);
            finish(transaction, readable, buffered, key);
        } catch (IOException | ServletException | RuntimeException e) {
            rollback(transaction);
            Refusal refusal = ProblemAdvice.findRefusal(e);
            if (refusal == null) {
                throw e;
            }
            problems.write(refusal, request, response);
            audit.refused(action(readable), request.getRequestURI(), refusal.kind().status, "");
            return;
        }
        buffered.copyBodyToResponse();
    }

    private void finish(
            TransactionStatus transaction,
            HttpServletRequest request,
            ContentCachingResponseWrapper response,
            @Nullable String key) {
        int status = response.getStatus();
        if (status >= 400) {
            rollback(transaction);
            audit.refused(action(request), request.getRequestURI(), status, "");
            return;
        }
        audit.done(action(request), request.getRequestURI(), status, key == null ? "" : "key " + key);
        if (key != null) {
            answers.complete(
                    caller(),
                    key,
                    new Answer(
                            status,
                            response.getContentType(),
                            response.getHeader(HttpHeaders.LOCATION),
                            response.getHeader(HttpHeaders.ETAG),
                            response.getContentAsByteArray()));
        }
        transactions.commit(transaction);
    }

    /** A connection that is gone has rolled back already; the answer must still say so instead of "unexpected". */
    private void rollback(TransactionStatus transaction) {
        try {
            if (!transaction.isCompleted()) {
                transactions.rollback(transaction);
            }
        } catch (TransactionException e) {
            LOG.warn("A transaction could not be rolled back, its connection is gone: {}", e.toString());
        }
    }

    private static UUID caller() {
        Caller caller = CurrentCaller.get();
        return caller.user();
    }

    private static void replay(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader("Idempotency-Replayed", "true");
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.etag() != null) {
            response.setHeader(HttpHeaders.ETAG, answer.etag());
        }
        response.getOutputStream().write(answer.body());
    }

    /** {@code POST /api/v1/users/{id}}: the pattern, so that actions can be counted; the path is the subject. */
    static String action(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return request.getMethod() + " " + (pattern == null ? "(no such path)" : pattern.toString());
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    /** Of everything that makes the request what it is; of an upload its length stands for its content. */
    private static byte[] hash(HttpServletRequest request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String head = String.join(
                    "\n",
                    request.getMethod(),
                    request.getRequestURI(),
                    String.valueOf(request.getQueryString()),
                    String.valueOf(request.getHeader(HttpHeaders.IF_MATCH)),
                    Long.toString(request.getContentLengthLong()),
                    "");
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            if (request instanceof RepeatableRequest repeatable) {
                digest.update(repeatable.body());
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
