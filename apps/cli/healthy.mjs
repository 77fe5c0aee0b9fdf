// Exit code 0 when the server of this machine can do its work: the health check of the container.
const answer = await fetch(`http://127.0.0.1:${process.env.PORT || 3000}/health/ready`).catch(() => undefined);
process.exitCode = answer?.ok ? 0 : 1;
