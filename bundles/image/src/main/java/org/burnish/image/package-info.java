/**
 * Image trees, the contract of an image format, and where blocks come from and go to. A block has 2048 bytes;
 * addresses (LBA) count blocks from the medium's beginning.
 *
 * <pre>
 * BlockSource -&gt; ImageFormat.load -&gt; ImageTree: nodes with attributes and contents
 *                                        |
 *                ImageFormat.layout -&gt; ImageLayout: contents are placed once (ContentPlacement), trees stand over them
 *                                        |
 *                                      segments: generated blocks, contents, blocks that depend on digests -&gt; the pipeline
 * </pre>
 */
@Export
@Version("2.6.0")
@NullMarked
package org.burnish.image;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
