package org.burnish.transport.sgio;

/**
 * Who uses a device node.
 *
 * @param words such as {@code process 4711 (brasero)}
 * @param release the command that makes it let go
 */
public record Holder(String words, String release) {}
