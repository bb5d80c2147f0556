package org.burnish.transport.emulator.medium.bd;

import java.util.List;
import java.util.Optional;
import org.burnish.transport.emulator.feature.Feature;
import org.burnish.transport.emulator.feature.MediumFeatures;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.medium.PressedDisc;
import org.burnish.transport.emulator.medium.Speeds;
import org.burnish.transport.emulator.medium.StructureAddress;

/** BD-ROM, profile 0040h. */
final class BdRom extends PressedDisc {

    static final int PROFILE = 0x40;

    private final BdStructures structures;

    BdRom(MediumFile file) {
        super(file, BdSizes.CLUSTER);
        this.structures = new BdStructures(BdStructures.Type.ROM, spec(), new DefectManagement(file, BdSizes.CLUSTER));
    }

    @Override
    public List<Feature> features() {
        return List.of(
                MediumFeatures.randomReadable(BdSizes.CLUSTER),
                MediumFeatures.bdRead(),
                MediumFeatures.realTimeStreaming(false));
    }

    @Override
    public Speeds speeds() {
        return Speeds.BD_R;
    }

    @Override
    public Optional<byte[]> structure(StructureAddress address) {
        return structures.of(address, readableBlocks());
    }
}
