/** Columns of `users` as an account has them. */
export const ACCOUNT = `users.id, users.name, users.role, users.state, users.language, users.created_at as "createdAt",
  users.created_by as "createdBy", users.last_sign_in_at as "lastSignInAt"`;
