package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.iso9660.checksum.ChecksumTag;
import org.burnish.image.iso9660.checksum.ChecksumTag.Kind;
import org.burnish.image.iso9660.checksum.TagBlocks;
import org.burnish.image.iso9660.record.VolumeDescriptor;

/**
 * Follows the tags of a session from the superblock's to the tree's and the session's own, and collects what they cover. A
 * chain that breaks is a fault; a session without tags has none.
 */
final class TagRanges {

    private static final String TAG = "checksum tag";

    private final BlockSource source;
    private final Findings findings;

    TagRanges(BlockSource source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    void collect(SessionHead head) {
        for (int index = VolumeDescriptor.FIRST; index < head.count(); index++) {
            Optional<ChecksumTag> tag = ChecksumTag.parse(head.block(index));
            if (tag.isPresent() && begins(head, index, tag.get())) {
                return;
            }
            if (tag.isEmpty() && ChecksumTag.resembles(head.block(index))) {
                findings.fault(
                        head.start() + index, TAG, "it is damaged, so that nothing of the session can be checked");
                return;
            }
        }
    }

    /** Whether the search ends with this tag. */
    private boolean begins(SessionHead head, int index, ChecksumTag tag) {
        long lba = head.start() + index;
        if (!tag.intact()) {
            findings.fault(lba, TAG, "it does not match its own checksum");
            return true;
        }
        if (tag.position() != lba || tag.rangeStart() != head.start()) {
            return false;
        }
        if (tag.kind() == Kind.RELOCATED) {
            findings.range("superblock", tag);
            return true;
        }
        if (tag.kind() != Kind.SUPERBLOCK) {
            return false;
        }
        findings.range("superblock", tag);
        follow(head, tag, Kind.TREE, "tree").ifPresent(tree -> follow(head, tree, Kind.SESSION, "session"));
        return true;
    }

    private Optional<ChecksumTag> follow(SessionHead head, ChecksumTag from, Kind kind, String name) {
        long lba = from.link().orElse(-1);
        TagBlocks tags = new TagBlocks(source, head.start());
        if (!tags.canBeAt(lba, from.position())) {
            findings.fault(from.position(), TAG, "it names LBA " + lba + " for the tag of the " + name);
            return Optional.empty();
        }
        try {
            Optional<ChecksumTag> tag = tags.at(lba, kind);
            tag.ifPresentOrElse(
                    found -> findings.range(name, found),
                    () -> findings.fault(lba, TAG, "the tag of the " + name + " is missing or damaged"));
            return tag;
        } catch (IOException unreadable) {
            findings.fault(lba, TAG, "the tag of the " + name + " can't be read: " + unreadable.getMessage());
            return Optional.empty();
        }
    }
}
