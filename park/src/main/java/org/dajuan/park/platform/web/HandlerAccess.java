package org.dajuan.park.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Decides from the annotation on the endpoint who may call it; no annotation, no call. */
@Component
public class HandlerAccess implements AuthorizationManager<RequestAuthorizationContext> {

    /** Request attribute, present where the endpoint is for anyone: such a write keeps its own transactions. */
    static final String FOR_ANYONE = HandlerAccess.class.getName() + ".anyone";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    HandlerAccess(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        boolean signedIn = authentication.get() instanceof CallerAuthentication;
        HandlerMethod handler = findHandler(request);
        if (handler == null) {
            // What is no endpoint ends as 404 or 405; under /api only for those who signed in.
            boolean page = !request.getRequestURI().startsWith("/api/")
                    && (HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod()));
            return new AuthorizationDecision(signedIn || page);
        }
        if (handler.hasMethodAnnotation(Anyone.class)) {
            request.setAttribute(FOR_ANYONE, true);
        }
        return new AuthorizationDecision(allowed(handler, authentication.get()));
    }

    private static boolean allowed(HandlerMethod handler, @Nullable Authentication authentication) {
        if (handler.hasMethodAnnotation(Anyone.class)) {
            return true;
        }
        if (!(authentication instanceof CallerAuthentication caller)) {
            return false;
        }
        if (handler.hasMethodAnnotation(SignedIn.class)) {
            return true;
        }
        MayCall roles = handler.getMethodAnnotation(MayCall.class);
        return roles != null
                && Arrays.stream(roles.value()).anyMatch(role -> caller.caller().has(role));
    }

    private @Nullable HandlerMethod findHandler(HttpServletRequest request) {
        try {
            if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
                ServletRequestPathUtils.parseAndCache(request);
            }
            for (RequestMappingHandlerMapping mapping : mappings) {
                HandlerExecutionChain chain = mapping.getHandler(request);
                if (chain != null && chain.getHandler() instanceof HandlerMethod handler) {
                    return handler;
                }
            }
            return null;
        } catch (Exception e) {
            // Wrong method or content type: no endpoint answers, Spring MVC will say why.
            return null;
        }
    }
}
