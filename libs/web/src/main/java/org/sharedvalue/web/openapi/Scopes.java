package org.sharedvalue.web.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
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
    private static final DotName OPERATION = DotName.createSimple(Operation.class);

    private final IndexView index;

    Scopes(IndexView index) {
        this.index = index;
    }

    void describe(Document document) {
        for (org.sharedvalue.web.openapi.Operation operation : document.operations()) {
            ArrayNode security = operation.node().putArray("security");
            MethodInfo method = named(operation.id());
            if (method == null) {
                continue;
            }
            if (method.hasAnnotation(AUTHENTICATED)) {
                security.addObject().putArray(Front.BEARER);
            }
            AnnotationInstance permissions = method.annotation(PERMISSIONS);
            if (permissions != null) {
                for (String scope : permissions.value().asStringArray()) {
                    security.addObject().putArray(Front.BEARER).add(scope);
                }
            }
        }
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
