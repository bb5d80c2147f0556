package org.burnish.parity.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.burnish.image.BlockSource;
import org.burnish.parity.AugmentedCheck;
import org.burnish.parity.AugmentedRepair;
import org.burnish.parity.Parity;
import org.burnish.parity.ParityCheck;
import org.burnish.parity.ParityFacts;
import org.burnish.parity.ParityListener;
import org.burnish.parity.ParityRange;
import org.burnish.parity.ParityRepair;
import org.osgi.service.component.annotations.Component;

/** The service. */
@Component
public final class ParityService implements Parity {

    @Override
    public ParityFacts create(ParityRange range, Path target, ParityListener listener)
            throws IOException, InterruptedException {
        return new Creation(range, listener).make(target);
    }

    @Override
    public ParityFacts describe(Path parity) throws IOException {
        try (ParityFile file = new ParityFile(parity)) {
            return file.header().facts();
        }
    }

    @Override
    public ParityCheck verify(BlockSource source, Path parity, ParityListener listener)
            throws IOException, InterruptedException {
        try (ParityFile file = new ParityFile(parity)) {
            return new Verification(file, listener).run(source);
        }
    }

    @Override
    public ParityRepair repair(BlockSource source, long bytes, Path parity, Path target, ParityListener listener)
            throws IOException, InterruptedException {
        try (ParityFile file = new ParityFile(parity)) {
            return new Repair(file, listener).run(source, bytes, target);
        }
    }

    @Override
    public AugmentedCheck verifyAugmented(BlockSource source, ParityListener listener)
            throws IOException, InterruptedException {
        return new Rs03Check(listener).check(source);
    }

    @Override
    public AugmentedRepair repairAugmented(BlockSource source, long bytes, Path target, ParityListener listener)
            throws IOException, InterruptedException {
        return new Rs03Check(listener).repair(source, bytes, target);
    }
}
