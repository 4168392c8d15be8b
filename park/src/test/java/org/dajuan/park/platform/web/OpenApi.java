package org.dajuan.park.platform.web;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dajuan.park.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Writes the OpenAPI 3.1 description from Spring's mappings, our records and JSpecify's annotations. */
final class OpenApi {

    private static final Map<Class<?>, Map<String, Object>> SIMPLE = Map.ofEntries(
            Map.entry(String.class, Map.of("type", "string")),
            Map.entry(UUID.class, Map.of("type", "string", "format", "uuid")),
            Map.entry(Instant.class, Map.of("type", "string", "format", "date-time")),
            Map.entry(LocalDate.class, Map.of("type", "string", "format", "date")),
            Map.entry(BigDecimal.class, Map.of("type", "string", "format", "decimal")),
            Map.entry(boolean.class, Map.of("type", "boolean")),
            Map.entry(Boolean.class, Map.of("type", "boolean")),
            Map.entry(int.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(Integer.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(long.class, Map.of("type", "integer", "format", "int64")),
            Map.entry(Long.class, Map.of("type", "integer", "format", "int64")),
            Map.entry(double.class, Map.of("type", "number")),
            Map.entry(Double.class, Map.of("type", "number")),
            Map.entry(byte[].class, Map.of("type", "string", "format", "binary")),
            Map.entry(Object.class, Map.of()));

    private final Map<String, Object> schemas = new TreeMap<>();
    private final Map<String, Type> named = new HashMap<>();

    static Map<String, Object> describe(Map<RequestMappingInfo, HandlerMethod> mappings) {
        return new OpenApi().document(mappings);
    }

    private Map<String, Object> document(Map<RequestMappingInfo, HandlerMethod> mappings) {
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        mappings.forEach((mapping, handler) -> {
            for (String path : mapping.getPatternValues()) {
                for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                    paths.computeIfAbsent(path, p -> new TreeMap<>())
                            .put(method.name().toLowerCase(Locale.ROOT), operation(method, handler));
                }
            }
        });
        schema(Problem.class, Map.of());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", map("title", "Dajuan", "version", "v1"));
        document.put("paths", paths);
        document.put(
                "components",
                map(
                        "schemas",
                        schemas,
                        "securitySchemes",
                        map("session", map("type", "apiKey", "in", "cookie", "name", "DAJUAN_SESSION"))));
        return document;
    }

    private Map<String, Object> operation(RequestMethod method, HandlerMethod handler) {
        Map<String, Object> operation = new LinkedHashMap<>();
        String tag = handler.getBeanType().getSimpleName().replace("Controller", "");
        operation.put(
                "operationId",
                tag.toLowerCase(Locale.ROOT) + "_" + handler.getMethod().getName());
        if (!handler.hasMethodAnnotation(Anyone.class)) {
            operation.put("security", List.of(map("session", List.of())));
        }
        MayCall may = handler.getMethodAnnotation(MayCall.class);
        if (may != null) {
            operation.put(
                    "x-roles",
                    Arrays.stream(may.value()).map(Role::word).sorted().toList());
        }
        List<Map<String, Object>> parameters = new java.util.ArrayList<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            describe(parameter, parameters, operation);
        }
        if (method != RequestMethod.GET && !handler.hasMethodAnnotation(Anyone.class)) {
            parameters.add(parameter("header", "Idempotency-Key", false, SIMPLE.get(String.class)));
        }
        operation.put("parameters", parameters);
        operation.put("responses", responses(handler));
        return operation;
    }

    private void describe(
            MethodParameter parameter, List<Map<String, Object>> parameters, Map<String, Object> operation) {
        String name = parameter.getParameter().getName();
        Type type = parameter.getParameter().getParameterizedType();
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        if (type == MultipartFile.class && query != null) {
            Map<String, Object> part = map("type", "string", "format", "binary");
            Map<String, Object> form = map("type", "object", "properties", map(name, part), "required", List.of(name));
            operation.put("requestBody", map("required", true, "content", content("multipart/form-data", form)));
        } else if (path != null) {
            parameters.add(parameter("path", name, true, schema(type, Map.of())));
        } else if (query != null) {
            parameters.add(parameter(
                    "query", query.name().isEmpty() ? name : query.name(), query.required(), schema(type, Map.of())));
        } else if (header != null) {
            parameters.add(parameter("header", header.name(), header.required(), schema(type, Map.of())));
        } else if (parameter.hasParameterAnnotation(RequestBody.class)) {
            operation.put(
                    "requestBody",
                    map("required", true, "content", content("application/json", schema(type, Map.of()))));
        }
    }

    private static Map<String, Object> parameter(String in, String name, boolean required, @Nullable Object schema) {
        return map("in", in, "name", name, "required", required, "schema", schema);
    }

    private Map<String, Object> responses(HandlerMethod handler) {
        Map<String, Object> responses = new LinkedHashMap<>();
        Type type = handler.getMethod().getGenericReturnType();
        ResponseStatus declared = handler.getMethodAnnotation(ResponseStatus.class);
        // A ResponseEntity chooses its status when it runs.
        String status =
                declared != null ? Integer.toString(declared.value().value()) : Integer.toString(HttpStatus.OK.value());
        if (type instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class) {
            type = generic.getActualTypeArguments()[0];
            status = "2XX";
        }
        Map<String, Object> success = map("description", "Done");
        if (type == Resource.class) {
            success.put("content", content("application/json", map()));
        } else if (type == byte[].class) {
            success.put("content", content("application/octet-stream", schema(type, Map.of())));
        } else if (type == SseEmitter.class) {
            success.put("content", content("text/event-stream", map("type", "string")));
        } else if (type != void.class) {
            success.put("content", content("application/json", schema(type, Map.of())));
        }
        responses.put(status, success);
        responses.put(
                "default",
                map(
                        "description",
                        "Refused",
                        "content",
                        content("application/problem+json", schema(Problem.class, Map.of()))));
        return responses;
    }

    private static Map<String, Object> content(String type, Object schema) {
        return map(type, map("schema", schema));
    }

    private Object schema(Type type, Map<TypeVariable<?>, Type> bound) {
        if (type instanceof TypeVariable<?> variable) {
            return schema(bound.getOrDefault(variable, Object.class), Map.of());
        }
        if (type instanceof Class<?> plain) {
            Map<String, Object> simple = SIMPLE.get(plain);
            if (simple != null) {
                return new TreeMap<>(simple);
            }
            if (plain.isEnum()) {
                return map(
                        "type",
                        "string",
                        "enum",
                        Arrays.stream(plain.getEnumConstants())
                                .map(Object::toString)
                                .toList());
            }
            return reference(plain.getSimpleName(), plain, plain, Map.of());
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            Type[] arguments = generic.getActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw)) {
                return map("type", "array", "items", schema(arguments[0], bound));
            }
            if (Map.class.isAssignableFrom(raw)) {
                return map("type", "object", "additionalProperties", schema(arguments[1], bound));
            }
            Map<TypeVariable<?>, Type> inner = new HashMap<>();
            for (int i = 0; i < arguments.length; i++) {
                inner.put(raw.getTypeParameters()[i], arguments[i]);
            }
            String name = raw.getSimpleName() + "Of" + ((Class<?>) arguments[0]).getSimpleName();
            return reference(name, type, raw, inner);
        }
        throw new IllegalStateException("No schema is known for " + type + "; teach OpenApi or use a record.");
    }

    private Object reference(String name, Type type, Class<?> raw, Map<TypeVariable<?>, Type> bound) {
        if (!raw.isRecord()) {
            throw new IllegalStateException(raw + " is no record; what crosses the wire is a record.");
        }
        Type earlier = named.putIfAbsent(name, type);
        if (earlier != null && !earlier.equals(type)) {
            throw new IllegalStateException("Two records are called " + name + ": " + earlier + " and " + type + ".");
        }
        if (earlier == null) {
            Map<String, Object> properties = new LinkedHashMap<>();
            List<String> required = new java.util.ArrayList<>();
            for (RecordComponent component : raw.getRecordComponents()) {
                boolean optional = isNullable(component.getAnnotatedType()) || isNullable(component.getAccessor());
                Object schema = schema(component.getGenericType(), bound);
                properties.put(component.getName(), optional ? orNull(schema) : schema);
                if (!optional) {
                    required.add(component.getName());
                }
            }
            schemas.put(name, map("type", "object", "properties", properties, "required", required));
        }
        return map("$ref", "#/components/schemas/" + name);
    }

    private static Object orNull(Object schema) {
        return map("anyOf", List.of(schema, map("type", "null")));
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class)
                || type instanceof AnnotatedParameterizedType generic && generic.isAnnotationPresent(Nullable.class);
    }

    private static boolean isNullable(AnnotatedElement element) {
        return element.isAnnotationPresent(Nullable.class);
    }

    private static Map<String, Object> map(@Nullable Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null) {
                map.put(String.valueOf(pairs[i]), value);
            }
        }
        return map;
    }
}
