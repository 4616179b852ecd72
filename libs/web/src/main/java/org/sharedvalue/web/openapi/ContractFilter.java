package org.sharedvalue.web.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/** Runs while a service is packaged, over what the framework read from its resources. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final IndexView index;

    public ContractFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI model) {
        try {
            ObjectNode document = (ObjectNode)
                    JSON.readTree(plain().withInitialModel(model).build().toJSON());
            complete(document);
            byte[] completed = JSON.writeValueAsBytes(ServiceDocuments.mergedInto(document, JSON));
            replace(
                    model,
                    plain().withCustomStaticFile(() -> new ByteArrayInputStream(completed))
                            .build()
                            .model());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void complete(ObjectNode document) {
        Document contract = new Document(document);
        Front.write(document, ConfigProvider.getConfig());
        new Collections(contract).describe();
        new Fields(contract, index).describe();
        new Scopes(index).describe(contract);
        new Parameters(contract).describe();
        new Problems(contract).describe();
        new Headers(contract).describe();
        OperationNames.name(contract);
        new Examples(contract).add();
        contract.tidy();
    }

    private static SmallRyeOpenAPI.Builder plain() {
        return SmallRyeOpenAPI.builder()
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableAnnotationScan(false)
                .enableStandardFilter(false);
    }

    private static void replace(OpenAPI model, OpenAPI completed) {
        model.setInfo(completed.getInfo());
        model.setServers(completed.getServers());
        model.setTags(completed.getTags());
        model.setPaths(completed.getPaths());
        model.setComponents(completed.getComponents());
        model.setSecurity(completed.getSecurity());
    }
}
