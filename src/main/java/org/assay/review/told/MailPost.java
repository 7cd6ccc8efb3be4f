package org.assay.review.told;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the server that the configuration names. */
@Component
class MailPost {

    private static final String CONNECT_MILLIS = "5000";
    private static final String ANSWER_MILLIS = "10000";
    private static final int TLS_PORT = 465;

    private final String host;
    private final String from;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    MailPost(
            @Value("${assay.mail-host}") String host,
            @Value("${assay.mail-port}") int port,
            @Value("${assay.mail-user}") String user,
            @Value("${assay.mail-password}") String password,
            @Value("${assay.mail-from}") String from) {
        this.host = host.strip();
        this.from = from.isBlank() ? "assay@" + (this.host.isEmpty() ? "localhost" : this.host) : from.strip();
        sender.setHost(this.host);
        sender.setPort(port);
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties how = sender.getJavaMailProperties();
        how.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        how.put("mail.smtp.timeout", ANSWER_MILLIS);
        how.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        how.put("mail.smtp.ssl.checkserveridentity", "true");
        how.put("mail.smtp.ssl.enable", String.valueOf(port == TLS_PORT));
        how.put("mail.smtp.starttls.enable", "true");
        if (user.isBlank()) return;
        sender.setUsername(user);
        sender.setPassword(password);
        how.put("mail.smtp.auth", "true");
        how.put("mail.smtp.starttls.required", String.valueOf(port != TLS_PORT));
    }

    boolean on() {
        return !host.isEmpty();
    }

    /**
     * @param letter names the mail: the same for every try, so that the receiver's program shows it once
     * @throws MailException where the server did not take it
     */
    void send(UUID letter, String to, String subject, String text) {
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper mail = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            mail.setFrom(from);
            mail.setTo(to);
            mail.setSubject(subject);
            mail.setText(text, false);
            message.setHeader("Message-ID", "<" + letter + "@" + domain() + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException malformed) {
            throw new org.springframework.mail.MailPreparationException(malformed);
        }
        sender.send(message);
    }

    private String domain() {
        return from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
    }
}
