package org.assay.account;

/** @param version of the {@link DeskDetail} that was seen */
public record RenameDesk(String name, long version) {}
