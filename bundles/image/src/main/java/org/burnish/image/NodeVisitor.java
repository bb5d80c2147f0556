package org.burnish.image;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Does something to nodes by their kinds. No method has a default: who visits nodes says what becomes of those that it does
 * not know.
 *
 * @param <R> what comes out
 */
@ConsumerType
public interface NodeVisitor<R> {

    R directory(DirectoryNode directory);

    R file(FileNode file);

    R symlink(SymlinkNode link);

    R special(SpecialNode special);

    /** A node of a kind that a bundle brings. It must not pass for nothing: see {@link ImageNode#kind}. */
    R unknown(ImageNode node);
}
