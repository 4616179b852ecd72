package org.sharedvalue.web.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/** Writes the scope that each operation needs, as its method declares it. */
final class Scopes {

    private static final DotName PERMISSIONS = DotName.createSimple(PermissionsAllowed.class);
    private static final DotName AUTHENTICATED = DotName.createSimple(Authenticated.class);
    private static final DotName PERMIT_ALL = DotName.createSimple(PermitAll.class);
    private static final DotName OPERATION = DotName.createSimple(Operation.class);

    /** Whoever reads a record reads how it came to be; the route is one that all collections inherit. */
    private static final String HISTORY = "history";

    private final IndexView index;

    Scopes(IndexView index) {
        this.index = index;
    }

    void describe(Document document) {
        for (org.sharedvalue.web.openapi.Operation operation : document.operations()) {
            describe(operation);
        }
        for (org.sharedvalue.web.openapi.Operation operation : document.operations()) {
            if (operation.lastStep().equals(HISTORY)) {
                // A record that some read without a token has a history that says itself who reads it.
                document.operation(operation.parent(), "get")
                        .filter(read -> !read.node().path("security").isEmpty())
                        .ifPresent(read -> operation
                                .node()
                                .put(
                                        "description",
                                        read.node().path("description").asText())
                                .set("security", read.node().path("security").deepCopy()));
            }
        }
    }

    private void describe(org.sharedvalue.web.openapi.Operation operation) {
        ArrayNode security = operation.node().putArray("security");
        MethodInfo method = named(operation.id());
        if (method == null || method.hasAnnotation(PERMIT_ALL)) {
            describe(operation.node(), "Needs no token.");
            return;
        }
        if (method.hasAnnotation(AUTHENTICATED)) {
            security.addObject().putArray(Front.BEARER);
            describe(operation.node(), "Needs a token of any scope.");
        }
        AnnotationInstance permissions = method.annotation(PERMISSIONS);
        if (permissions != null) {
            for (String scope : permissions.value().asStringArray()) {
                security.addObject().putArray(Front.BEARER).add(scope);
                describe(operation.node(), "Needs the scope `" + scope + "`.");
            }
            if (operation.isFeed()) {
                security.addObject().putArray(Front.KEY);
                describe(operation.node(), "A funder's key will do instead.");
            }
        }
    }

    private static void describe(ObjectNode operation, String need) {
        String before = operation.path("description").asText();
        operation.put("description", before.isEmpty() ? need : before + " " + need);
    }

    private static boolean isSecured(MethodInfo method) {
        return method.hasAnnotation(PERMISSIONS) || method.hasAnnotation(AUTHENTICATED);
    }

    /** The method with an id of its own, or that of the framework's making: class, underscore, method. */
    private @Nullable MethodInfo named(String operationId) {
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            if (operation.target().kind() == AnnotationTarget.Kind.METHOD
                    && operation.value("operationId") != null
                    && operation.value("operationId").asString().equals(operationId)) {
                return operation.target().asMethod();
            }
        }
        int cut = operationId.lastIndexOf('_');
        ClassInfo declaring = cut < 0 ? null : index.getClassByName(operationId.substring(0, cut));
        while (declaring != null) {
            MethodInfo method = declaring.methods().stream()
                    .filter(each -> each.name().equals(operationId.substring(cut + 1)) && isSecured(each))
                    .findFirst()
                    .orElse(null);
            if (method != null) {
                return method;
            }
            declaring = declaring.superName() == null ? null : index.getClassByName(declaring.superName());
        }
        return null;
    }
}
