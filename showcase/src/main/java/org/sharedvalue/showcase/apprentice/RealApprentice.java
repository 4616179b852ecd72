package org.sharedvalue.showcase.apprentice;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sharedvalue.showcase.api.Api;
import org.sharedvalue.showcase.api.Records;

/** Loads the whole case. Stopped anywhere and called again, it goes on where it was. */
public final class RealApprentice {

    private final Api partnerService;
    private final Api programService;
    private final Api outcomesService;
    private final Progress progress;
    private final List<Records> loaded = new CopyOnWriteArrayList<>();

    private RealApprentice(Api partnerService, Api programService, Api outcomesService, Progress progress) {
        this.partnerService = partnerService;
        this.programService = programService;
        this.outcomesService = outcomesService;
        this.progress = progress;
    }

    /** Returns when every record is in its final state. */
    public static LoadedCase load(Api partnerService, Api programService, Api outcomesService, Progress progress) {
        return new RealApprentice(partnerService, programService, outcomesService, progress).load();
    }

    private LoadedCase load() {
        Partners partners = Partners.load(this);
        String declared = new DeclaredProgram(this, partners).load();
        String model = new ModelProgram(this, partners).load();
        List<String> lastChanges = loaded.stream()
                .flatMap(records -> records.lastChange().stream())
                .toList();
        return new LoadedCase(partners.ids(), partners.partnershipId(), declared, model, lastChanges);
    }

    Api partnerService() {
        return partnerService;
    }

    Api programService() {
        return programService;
    }

    Api outcomesService() {
        return outcomesService;
    }

    /** Notes that records are in their final state; from any thread. */
    void done(String what, Records records) {
        loaded.add(records);
        progress.loaded(what, records.all().size());
    }

    /** Is told what has been loaded. */
    @FunctionalInterface
    public interface Progress {
        void loaded(String what, int records);
    }
}
