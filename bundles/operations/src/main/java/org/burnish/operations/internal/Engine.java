package org.burnish.operations.internal;

import java.util.Map;
import java.util.TreeMap;
import org.burnish.operations.Order;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.DiskRestorer;
import org.burnish.recorder.MediumReader;
import org.burnish.recorder.Recorder;
import org.burnish.verifier.Verifier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The use cases, and the services that they work with. */
@Component(service = Engine.class)
public final class Engine {

    private final Map<String, UseCase> useCases = new TreeMap<>();

    /** Made by the component runtime. */
    @Activate
    public Engine(
            @Reference DiskImporter importer,
            @Reference DiskRestorer restorer,
            @Reference Recorder recorder,
            @Reference MediumReader reader,
            @Reference Verifier verifier) {
        useCases.put(Order.BURN, new BurnCase(importer, recorder, verifier, false));
        useCases.put(Order.BURN_IMAGE, new BurnImageCase(recorder, verifier));
        useCases.put(Order.PLAN, new BurnCase(importer, recorder, verifier, true));
        useCases.put(Order.IMAGE, new ImageCase(new Sources(importer), recorder));
        useCases.put(Order.VERIFY, new VerifyCase(verifier));
        useCases.put(Order.BLANK, new BlankCase());
        useCases.put(Order.FORMAT, new FormatCase());
        useCases.put(Order.COPY, new CopyCase(reader));
        useCases.put(Order.RESTORE, new RestoreCase(restorer));
        useCases.put(Order.COMPARE, new CompareCase(verifier));
    }

    /** By the kinds of orders. */
    Map<String, UseCase> useCases() {
        return useCases;
    }
}
