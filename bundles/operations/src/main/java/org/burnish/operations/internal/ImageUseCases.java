package org.burnish.operations.internal;

import java.util.Map;
import org.burnish.operations.Order;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.Recorder;

/** Those of a program without drives: it makes images, and says how large they would be. */
public final class ImageUseCases implements UseCases {

    private final Map<String, UseCase> useCases;

    public ImageUseCases(DiskImporter importer, Recorder recorder) {
        ImageCase making = new ImageCase(new Sources(importer), recorder);
        useCases = Map.of(Order.IMAGE, making, Order.PLAN, new ImagePlanCase(making));
    }

    @Override
    public Map<String, UseCase> useCases() {
        return useCases;
    }
}
