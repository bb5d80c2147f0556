package org.burnish.transport.emulator.medium.bd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.transport.emulator.feature.Feature;
import org.burnish.transport.emulator.feature.MediumFeatures;
import org.burnish.transport.emulator.file.DiscState;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.file.Relocation;
import org.burnish.transport.emulator.medium.CurrentCapacity;
import org.burnish.transport.emulator.medium.DiscSummary;
import org.burnish.transport.emulator.medium.FileMedium;
import org.burnish.transport.emulator.medium.FormatOffer;
import org.burnish.transport.emulator.medium.FormatRequest;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.medium.Speeds;
import org.burnish.transport.emulator.medium.StructureAddress;
import org.burnish.transport.emulator.medium.TrackReport;
import org.burnish.transport.emulator.medium.WriteParameters;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** BD-RE, profile 0043h (MMC-6, clause 4): once formatted, any block can be written at any time. */
final class BdRe extends FileMedium {

    static final int PROFILE = 0x43;

    /** Certification in full and quick, spare areas can be expanded, no spare area at all is possible. */
    private static final int FORMATTING = 0x0F;

    private final DefectManagement spares;
    private final BdStructures structures;

    BdRe(MediumFile file) {
        super(file);
        this.spares = new DefectManagement(file, BdSizes.CLUSTER);
        this.structures = new BdStructures(BdStructures.Type.RE, spec(), spares);
    }

    private BdReFormats offered() {
        return new BdReFormats(spec(), size());
    }

    private long size() {
        return state().formattedBlocks();
    }

    @Override
    public List<Feature> features() {
        List<Feature> features = new ArrayList<>(List.of(
                MediumFeatures.randomReadable(BdSizes.CLUSTER),
                MediumFeatures.formattable(FORMATTING),
                MediumFeatures.defectManagement(),
                MediumFeatures.bdRead(),
                MediumFeatures.bdWrite(),
                MediumFeatures.realTimeStreaming(true)));
        if (size() > 0) {
            features.add(MediumFeatures.randomWritable(size() - 1, BdSizes.CLUSTER));
        }
        return features;
    }

    @Override
    public DiscSummary summary() {
        return size() == 0
                ? DiscSummary.single(DiscSummary.EMPTY, DiscSummary.EMPTY, spec().capacity())
                : DiscSummary.single(DiscSummary.FINALIZED, DiscSummary.COMPLETE, size());
    }

    @Override
    public List<TrackReport> tracks() {
        return List.of(new TrackReport(
                1,
                1,
                4,
                new TrackReport.Bits(false, false, size() == 0, false),
                0,
                OptionalLong.empty(),
                0,
                BdSizes.CLUSTER,
                size(),
                size() == 0 ? OptionalLong.empty() : OptionalLong.of(size() - 1)));
    }

    @Override
    public long readableBlocks() {
        return size();
    }

    @Override
    public CurrentCapacity capacity() {
        return size() == 0 ? CurrentCapacity.unformatted(spec().capacity()) : CurrentCapacity.formatted(size());
    }

    @Override
    public List<FormatOffer> formats() {
        return offered().offers();
    }

    @Override
    public Speeds speeds() {
        return Speeds.BD_RE;
    }

    @Override
    public Optional<byte[]> structure(StructureAddress address) {
        return structures.of(address, size());
    }

    @Override
    public void read(long lba, int count, ByteBuffer buffer) throws CheckCondition, IOException {
        formatted();
        within(lba, count, size());
        spares.readable(badBlocks(), lba, count);
        blocks().read(lba, buffer);
    }

    @Override
    public void write(long lba, int count, ByteBuffer buffer, WriteParameters parameters)
            throws CheckCondition, IOException {
        recordableRange(lba, count);
        if (spares.isOn()) {
            spares.verify(badBlocks(), lba, count);
        } else {
            recordable(lba, count);
        }
        blocks().write(lba, buffer);
    }

    private void recordableRange(long lba, int count) throws CheckCondition {
        writable();
        formatted();
        within(lba, count, size());
    }

    /** A stream consists of whole clusters. */
    @Override
    public void stream(long lba, int count, ByteBuffer buffer, WriteParameters parameters)
            throws CheckCondition, IOException {
        BdSizes.requireClusters(lba, count);
        recordableRange(lba, count);
        blocks().write(lba, buffer);
    }

    private void formatted() throws CheckCondition {
        if (size() == 0) {
            throw Sense.MEDIUM_NOT_FORMATTED.check();
        }
    }

    /**
     * Formats. The data stay where they are, as far as they are below the new size. Known defects stay replaced, unless
     * they are certified anew; without spare areas they are forgotten.
     */
    @Override
    public LoadedMedium format(FormatRequest request) throws CheckCondition, IOException {
        writable();
        long blocks = offered().size(request);
        long spare = spec().capacity() - blocks;
        save(DiscState.bare(state().kind(), PROFILE)
                .withBlocks(blocks, blocks)
                .withRelocation(Relocation.spared(spare).withReplaced(spare == 0 ? List.of() : kept(request, blocks))));
        if (request.subtype() == BdReFormats.FULL_CERTIFICATION && spares.isOn()) {
            spares.verify(badBlocks(), 0, blocks);
        }
        changed();
        return this;
    }

    /** The clusters that were replaced, and still are. */
    private List<Long> kept(FormatRequest request, long blocks) {
        return state().relocation().replaced().stream()
                .filter(cluster -> cluster < blocks)
                .filter(cluster -> request.subtype() == 0 || spares.isBad(badBlocks(), cluster))
                .toList();
    }

    @Override
    public boolean isWritingFormat(FormatRequest request) {
        return request.subtype() == BdReFormats.FULL_CERTIFICATION;
    }
}
