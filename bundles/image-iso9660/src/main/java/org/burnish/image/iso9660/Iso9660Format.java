package org.burnish.image.iso9660;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageException;
import org.burnish.image.ImageFormat;
import org.burnish.image.ImageLayout;
import org.burnish.image.ImageOptions;
import org.burnish.image.ImageSession;
import org.burnish.image.ImageTree;
import org.burnish.image.LayoutRequest;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.MediumContent;
import org.burnish.image.StructureReport;
import org.burnish.image.iso9660.read.HeadRecognizer;
import org.burnish.image.iso9660.read.Iso9660Reader;
import org.burnish.image.iso9660.record.VolumeDescriptor;
import org.burnish.image.iso9660.write.Iso9660Writer;
import org.burnish.image.iso9660.write.RelocatedHead;
import org.burnish.options.OptionKey;
import org.osgi.service.component.annotations.Component;

/** ECMA-119 level 3 with SUSP, RRIP and the MD5 structures of libisofs. */
@Component(service = ImageFormat.class, property = ImageFormat.FORMAT + "=" + Iso9660Format.NAME)
public final class Iso9660Format implements ImageFormat {

    static final String NAME = "iso9660";

    private final Iso9660Reader reader = new Iso9660Reader();

    @Override
    public int headBlocks() {
        return Iso9660Writer.HEAD_BLOCKS;
    }

    @Override
    public List<OptionKey<?>> options() {
        List<OptionKey<?>> options = new ArrayList<>(ImageOptions.all());
        options.addAll(Iso9660Writer.options());
        return options;
    }

    @Override
    public ImageLayout layout(ImageTree tree, LayoutRequest request) throws ImageException {
        return Iso9660Writer.layout(tree, request);
    }

    @Override
    public Optional<ImageSession> probe(BlockSource source, long lba) throws IOException {
        return reader.probe(source, lba);
    }

    @Override
    public List<ImageSession> chain(BlockSource source) throws IOException {
        return reader.chain(source);
    }

    @Override
    public List<ImageSession> search(BlockSource source, long from) throws IOException {
        return reader.search(source, from);
    }

    @Override
    public long nextStart(List<ImageSession> chain) {
        return reader.nextStart(chain);
    }

    @Override
    public LoadedImage load(BlockSource source, LoadRequest request) throws ImageException {
        return reader.load(source, request);
    }

    @Override
    public StructureReport inspect(
            BlockSource source, List<ImageSession> sessions, List<ImageSession> wanted, boolean overwritable) {
        return reader.inspect(source, sessions, wanted, overwritable);
    }

    @Override
    public boolean whole(BlockSource source, ImageSession session) {
        return ImageFormat.super.whole(source, session) && reader.whole(source, session.start());
    }

    @Override
    public boolean invalidate(ByteBuffer head) {
        return VolumeDescriptor.invalidateAll(head);
    }

    @Override
    public boolean giveUp(ByteBuffer head) {
        VolumeDescriptor.markGivenUp(head);
        return true;
    }

    @Override
    public Optional<MediumContent> recognize(ByteBuffer head, long start, BlockSource source) throws IOException {
        return HeadRecognizer.recognize(head, start, source);
    }

    @Override
    public boolean relocate(ByteBuffer head, ByteBuffer replaced, long start, long end) {
        RelocatedHead.keepSystemArea(head, replaced);
        return RelocatedHead.make(head, start, end);
    }
}
